/** Finds the bytes that a signature is about, and refuses every way of being about less (ISO 32000-1, 12.8.1). */
import { Bytes, type Dict, Name, textOf } from '../../format/pdf/syntax/objects.ts';
import { PlacedBytes } from '../pades/file/parse.ts';
import type { RevisedPdf } from '../pades/file/revisions.ts';
import { type Finding, finding } from './finding.ts';

/** A signature that is where it must be. */
export interface Located {
  readonly form: 'ETSI.CAdES.detached' | 'adbe.pkcs7.detached' | 'ETSI.RFC3161';
  readonly range: readonly [number, number, number, number];
  /** The room that was kept for the signature, which may be longer than it. */
  readonly contents: Uint8Array;
  /** The revision that it covers. */
  readonly revision: number;
  /** What the signer says about the time, as an ISO date; nothing where that cannot be read. */
  readonly claimed: string | undefined;
  readonly reason: string | undefined;
  readonly place: string | undefined;
}

const forms = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached', 'ETSI.RFC3161'] as const;

/** Looks at the signature dictionary in the object of a number, as it was in the revision that brought it. */
export function locate(pdf: RevisedPdf, introduced: number, number: number): Located | Finding {
  const snapshot = pdf.snapshots[introduced];
  const dict = snapshot?.object(number);
  // Within an object stream, its place in the file would not be seen.
  if (!(dict instanceof Map) || snapshot?.entries.get(number)?.kind !== 'at')
    return finding('signature-missing');
  const stated = dict.get('SubFilter');
  const form = forms.find((one) => stated instanceof Name && stated.value === one);
  const contents = dict.get('Contents');
  if (!(contents instanceof PlacedBytes) || contents.bytes.every((byte) => byte === 0))
    return finding('contents-missing');
  if (!dict.has('ByteRange')) return finding('byte-range-missing');
  const range = rangeOf(dict, pdf.bytes.length);
  if (!range) return finding('byte-range-broken');
  const [, gapStart, gapEnd, length] = range;
  if (
    contents.start !== gapStart ||
    contents.end !== gapEnd ||
    pdf.bytes[gapStart] !== 0x3c ||
    contents.end - contents.start !== 2 * contents.bytes.length + 2
  )
    return finding('gap-not-contents');
  const covered = gapEnd + length;
  const revision = pdf.snapshots.find(
    ({ revision }) => revision.mark === covered || revision.end === covered,
  );
  if (!revision) return finding('range-not-revision');
  if (revision.index !== introduced) return finding('range-other-revision');
  if (!form)
    return finding('format-unknown', { form: stated instanceof Name ? stated.value : '—' });
  return {
    form,
    range,
    contents: contents.bytes,
    revision: introduced,
    claimed: claimedTime(dict.get('M')),
    reason: words(dict.get('Reason')),
    place: words(dict.get('Location')),
  };
}

function rangeOf(
  dict: Dict,
  length: number,
): readonly [number, number, number, number] | undefined {
  const stated = dict.get('ByteRange');
  const items: readonly unknown[] = Array.isArray(stated) ? stated : [];
  const [zero, first, second, rest] = items.map((item) =>
    typeof item === 'number' && Number.isSafeInteger(item) ? item : -1,
  );
  if (items.length !== 4 || zero !== 0) return undefined;
  if (first === undefined || second === undefined || rest === undefined) return undefined;
  const isSound = first > 0 && second > first && rest > 0 && second + rest <= length;
  return isSound ? [0, first, second, rest] : undefined;
}

function words(value: unknown): string | undefined {
  return value instanceof Bytes ? textOf(value) : undefined;
}

/** A date as a PDF writes it (7.9.4). */
function claimedTime(value: unknown): string | undefined {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)'?)?/.exec(
    words(value) ?? '',
  );
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(Number);
  const offset =
    Number(`${match[7] ?? '+'}1`) * (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0));
  return new Date(Date.UTC(year, month - 1, day, hour, minute - offset, second)).toISOString();
}
