/** The files that a PDF carries along (ISO 32000-1, 7.11.4), as they were before anybody signed it. */
import { unzlibSync } from 'fflate';
import { isArray } from '../../format/pdf/syntax/document.ts';
import { Bytes, name, Stream, textOf } from '../../format/pdf/syntax/objects.ts';
import { readRevisions } from '../pades/file/revisions.ts';

/** By name; empty where there are none, or the file is not built as it must be. */
export function attachedFiles(pdf: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  try {
    const [base] = readRevisions(pdf).snapshots;
    const names = base.dict(base.dict(base.catalog.get('Names')).get('EmbeddedFiles')).get('Names');
    const list = base.get(names);
    for (const entry of isArray(list) ? list : []) {
      const spec = base.dict(entry);
      const title = base.get(spec.get('UF'));
      const stream = base.get(base.dict(spec.get('EF')).get('F'));
      if (!(title instanceof Bytes) || !(stream instanceof Stream)) continue;
      const packed = stream.dict.get('Filter') === name('FlateDecode');
      found.set(textOf(title), packed ? unzlibSync(stream.bytes) : stream.bytes);
    }
  } catch {
    return new Map();
  }
  return found;
}
