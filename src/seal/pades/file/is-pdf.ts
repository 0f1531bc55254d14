/** Whether a file says of itself that it is a PDF. */
import { beginsWith } from '../../../bytes.ts';

const start = new TextEncoder().encode('%PDF-');

/** Whether it begins as one. */
export function isPdf(bytes: Uint8Array): boolean {
  return beginsWith(bytes, start);
}
