/** A PDF as the revisions that it was saved in, each with the objects as they were then (ISO 32000-1, 7.5.6). */
import { Malformed, StrictParser } from './parse.ts';
import { type Entry, readSection } from './section.ts';
import { type Revision, type Snapshot, snapshot } from './snapshot.ts';

/** A file that has been read. */
export interface RevisedPdf {
  readonly bytes: Uint8Array;
  /** From the oldest to the newest. */
  readonly snapshots: readonly [Snapshot, ...Snapshot[]];
  readonly last: Snapshot;
}

const mostRevisions = 500;

/**
 * Reads the revisions. Every object of a revision must lie within the bytes that this revision added, so that
 * nothing can be brought in later that was there, hidden, before.
 * @throws {Malformed} where two readers could see two different documents.
 */
export function readRevisions(bytes: Uint8Array): RevisedPdf {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (!/^%PDF-[12]\.\d$/.test(head)) throw new Malformed('Unexpected first bytes, expected %PDF-');
  const revisions = chain(bytes);
  const snapshots: Snapshot[] = [];
  let known: ReadonlyMap<number, Entry> = new Map();
  for (const [index, revision] of revisions.entries()) {
    known = new Map([...known, ...revision.entries]);
    expectSize(revision, known);
    snapshots.push(snapshot(bytes, [...revisions.slice(0, index), revision], known));
  }
  for (const [index, later] of snapshots.slice(1).entries())
    expectNamed(bytes, later, snapshots[index]?.revision.mark ?? 0);
  const [first, ...rest] = snapshots;
  const last = snapshots.at(-1);
  if (!first || !last) throw new Malformed('Unexpected file without a revision');
  return { bytes, snapshots: [first, ...rest], last };
}

/** What has a number of the size or above counts as missing for some readers (7.5.5). */
function expectSize({ trailer }: Revision, entries: ReadonlyMap<number, Entry>): void {
  const size = trailer.get('Size');
  for (const [number, { kind }] of entries)
    if (typeof size !== 'number' || (kind !== 'free' && number >= size))
      throw new Malformed(`Unexpected Size, expected one above ${number}`);
}

/** A reader that looks for objects by itself must find only those that a later revision names, in what it added. */
function expectNamed(bytes: Uint8Array, { revision, end }: Snapshot, from: number): void {
  const { entries, at } = revision;
  const places = [...entries].flatMap(([number, entry]) =>
    entry.kind === 'at' && entry.offset !== at ? [{ number, offset: entry.offset }] : [],
  );
  let last = from;
  for (const { number, offset } of places.toSorted((a, b) => a.offset - b.offset)) {
    expectBlank(bytes, last, offset);
    last = end(number) ?? offset;
  }
  expectBlank(bytes, last, at);
}

function expectBlank(bytes: Uint8Array, from: number, to: number): void {
  const parser = new StrictParser(bytes, from);
  parser.skip();
  if (from > to || parser.at < to) throw parser.fault('expected an object that is named');
}

/** The revisions from the oldest to the newest. */
function chain(bytes: Uint8Array): readonly Revision[] {
  const tail = String.fromCharCode(...bytes.subarray(-64));
  const stated = /startxref\s+(\d{1,10})\s+%%EOF(?:\r\n|\r|\n)?$/.exec(tail)?.[1];
  if (stated === undefined)
    throw new Malformed('Unexpected end of the file, expected startxref and %%EOF');
  const found: Revision[] = [];
  for (let at: number | undefined = Number(stated); at !== undefined; ) {
    if (found.length >= mostRevisions) throw new Malformed('Unexpected number of revisions');
    const revision = readRevision(bytes, at);
    const newer = found.at(-1);
    if (newer && revision.mark > newer.at) throw new Malformed('Unexpected order of revisions');
    found.push(revision);
    const previous = revision.trailer.get('Prev');
    if (previous !== undefined && typeof previous !== 'number')
      throw new Malformed('Unexpected Prev, expected a number');
    at = previous;
  }
  const ordered = found.toReversed();
  for (const [index, { entries, at }] of ordered.entries()) {
    const from = ordered[index - 1]?.mark ?? 0;
    for (const [number, entry] of entries)
      if (entry.kind === 'at' && (entry.offset < from || entry.offset > at))
        throw new Malformed(`Unexpected place of object ${number}, expected one in its revision`);
  }
  return ordered;
}

function readRevision(bytes: Uint8Array, at: number): Revision {
  const { entries, trailer, form, end } = readSection(bytes, at);
  if (trailer.has('Encrypt')) throw new Malformed('Unexpected encryption, expected none');
  const parser = new StrictParser(bytes, end);
  parser.expect('startxref');
  if (parser.whole() !== at) throw parser.fault('expected the place of the references before it');
  // `skip` would take the mark for a comment.
  const after = String.fromCharCode(...bytes.subarray(parser.at, parser.at + 10));
  const [white, line] = /^(\s+)%%EOF(\r\n|\r|\n)?/.exec(after)?.slice(1) ?? [];
  if (white === undefined) throw parser.fault('expected %%EOF');
  const mark = parser.at + white.length + 5;
  return { entries, trailer, form, at, mark, end: mark + (line?.length ?? 0) };
}
