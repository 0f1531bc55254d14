/**
 * What a signing program may write into the description of a document: its own name, and when it was at work (ISO 32000-1, 14.3).
 * Most do, in the revision that signs.
 */
import { Bytes, type Dict, type Stream, textOf } from '../../format/pdf/syntax/objects.ts';
import { decoded } from '../pades/file/decoded.ts';
import { finding } from './finding.ts';
import type { Judged } from './judged.ts';
import { differences, sameWords } from './same.ts';
import { type Properties, propertiesOf } from './xmp.ts';

const worked: Judged = { findings: [finding('later-described')] };
const changed: Judged = { findings: [finding('changed-metadata')] };

const date = /^D:\d{4,14}(?:Z|[+-])?[\d']*$/;
const moment = /^\d{4}(?:-\d\d){0,2}(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/;
const anyWords = /(?:)/;

/** Entries of the information that tell who wrote the file last, and when, and what they may be. */
const ofPrograms: ReadonlyMap<string, RegExp> = new Map([
  ['ModDate', date],
  ['Producer', anyWords],
]);

/** The information, as a dictionary. */
export function informationChanges(before: Dict, after: Dict): Judged {
  const differ = differences(before, after).filter(
    (key) => !sameWords(before.get(key), after.get(key)),
  );
  const isOfProgram = (key: string) => {
    const now = after.get(key);
    const form = ofPrograms.get(key);
    return form !== undefined && (!now || (now instanceof Bytes && form.test(textOf(now))));
  };
  return differ.every(isOfProgram) ? worked : changed;
}

/** The same in XMP. */
const propertiesOfPrograms: ReadonlyMap<string, RegExp> = new Map([
  ['http://ns.adobe.com/xap/1.0/ ModifyDate', moment],
  ['http://ns.adobe.com/xap/1.0/ MetadataDate', moment],
  ['http://ns.adobe.com/pdf/1.3/ Producer', anyWords],
  ['http://ns.adobe.com/xap/1.0/mm/ InstanceID', anyWords],
]);

/** A program that finds no name of a document gives it one; one that there is stays. */
const nameOfDocument = 'http://ns.adobe.com/xap/1.0/mm/ DocumentID';

/** How the stream is written, which says nothing. */
const ofWriting: ReadonlySet<string> = new Set(['Length', 'Filter']);

/** The description as XMP. */
export function metadataChanges(before: Stream, after: Stream): Judged {
  if (!differences(before.dict, after.dict).every((key) => ofWriting.has(key))) return changed;
  const [was, now] = [propertiesIn(before), propertiesIn(after)];
  if (!was || !now) return changed;
  const differ = [...new Set([...was.keys(), ...now.keys()])].filter(
    (property) => was.get(property) !== now.get(property),
  );
  const isOfProgram = (property: string) => {
    if (property === nameOfDocument) return !was.has(property);
    const value = now.get(property);
    const form = propertiesOfPrograms.get(property);
    return form !== undefined && (value === undefined || form.test(value));
  };
  // Some programs write the length as an object of its own.
  return differ.every(isOfProgram) ? { ...worked, explains: [after.dict.get('Length')] } : changed;
}

function propertiesIn(stream: Stream): Properties | undefined {
  try {
    return propertiesOf(decoded(stream));
  } catch {
    // Packed in a way that no description is.
    return undefined;
  }
}
