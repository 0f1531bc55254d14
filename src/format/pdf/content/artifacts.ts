/**
 * What is no part of the structure is marked as an artifact: heads and feet of pages, rules, borders, backgrounds
 * (ISO 14289-1, 7.1 and 7.8; ISO 32000-1, 14.8.2.2).
 */
import { ByteList } from './byte-list.ts';
import type { Scan } from './scan.ts';

const artifact = '/Artifact BMC';

/**
 * The same content in which painting outside of the structure is an artifact, and so is marked content with a number in `dropped`.
 */
export function markArtifacts(
  bytes: Uint8Array,
  { marked, loose }: Scan,
  dropped: ReadonlySet<number>,
): Uint8Array {
  const edits: (readonly [at: number, upTo: number, text: string])[] = [];
  for (const { start, end } of loose) {
    edits.push([start, start, `${artifact}\n`], [end, end, '\nEMC']);
  }
  for (const { mcid, open } of marked)
    if (dropped.has(mcid)) edits.push([open.start, open.end, artifact]);
  edits.sort(
    ([a, , x], [b, , y]) => a - b || (x.startsWith('\n') ? -1 : y.startsWith('\n') ? 1 : 0),
  );
  const out = new ByteList(bytes.length + 32 * edits.length);
  let copied = 0;
  for (const [at, upTo, text] of edits) {
    out.bytes(bytes.subarray(copied, at));
    out.ascii(text);
    copied = upTo;
  }
  out.bytes(bytes.subarray(copied));
  return out.whole();
}
