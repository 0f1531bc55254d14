/** What a name says. */
import { Name, type PdfObject } from '../../../format/pdf/syntax/objects.ts';

/** The words of a name; empty where the object is none. */
export function nameOf(object: PdfObject | undefined): string {
  return object instanceof Name ? object.value : '';
}
