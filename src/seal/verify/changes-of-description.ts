/**
 * What a signing program may write into the description of a document: its own name, and when it was at work (ISO 32000-1, 14.3).
 * Most do, in the revision that signs.
 */
import type { Dict, Stream } from '../../format/pdf/syntax/objects.ts';
import { decoded } from '../pades/file/decoded.ts';
import { finding } from './finding.ts';
import type { Judged } from './judged.ts';
import { differences, sameWords } from './same.ts';
import { type Properties, propertiesOf } from './xmp.ts';

const worked: Judged = { findings: [finding('later-described')] };
const changed: Judged = { findings: [finding('changed-metadata')] };

/** Entries of the information that tell who wrote the file last, and when. */
const ofPrograms: ReadonlySet<string> = new Set(['ModDate', 'Producer']);

/** The information, as a dictionary. */
export function informationChanges(before: Dict, after: Dict): Judged {
  const differ = differences(before, after).filter(
    (key) => !sameWords(before.get(key), after.get(key)),
  );
  return differ.every((key) => ofPrograms.has(key)) ? worked : changed;
}

/** The same in XMP; a program that finds no name of a document there gives it one. */
const propertiesOfPrograms: ReadonlySet<string> = new Set([
  'http://ns.adobe.com/xap/1.0/ ModifyDate',
  'http://ns.adobe.com/xap/1.0/ MetadataDate',
  'http://ns.adobe.com/pdf/1.3/ Producer',
  'http://ns.adobe.com/xap/1.0/mm/ DocumentID',
  'http://ns.adobe.com/xap/1.0/mm/ InstanceID',
]);

/** How the stream is written, which says nothing. */
const ofWriting: ReadonlySet<string> = new Set(['Length', 'Filter']);

/** The description as XMP. */
export function metadataChanges(before: Stream, after: Stream): Judged {
  if (!differences(before.dict, after.dict).every((key) => ofWriting.has(key))) return changed;
  const [was, now] = [propertiesIn(before), propertiesIn(after)];
  if (!was || !now) return changed;
  const differ = [...new Set([...was.keys(), ...now.keys()])].filter(
    (property) => !isAlike(was.get(property), now.get(property)),
  );
  return differ.every((property) => propertiesOfPrograms.has(property)) ? worked : changed;
}

function propertiesIn(stream: Stream): Properties | undefined {
  try {
    return propertiesOf(decoded(stream));
  } catch {
    // Packed in a way that no description is.
    return undefined;
  }
}

function isAlike(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
