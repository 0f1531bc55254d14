import { expect, test } from 'vitest';
import type { Meeting } from '../../src/meeting.ts';
import { hashBytes } from '../../src/seal/digest/hash.ts';
import type { Course } from '../../src/seal/register/course.ts';
import { nothingYet } from '../../src/seal/register/course.ts';
import { stateOf } from '../../src/seal/register/state.ts';
import { signedPdf } from '../../src/seal/signed-pdf.ts';
import type { Standing } from '../../src/seal/standing.ts';
import { memoryShelf } from '../memory-shelf.ts';

const asOf = '2022-03-01T00:00:00Z';
const bytes = new TextEncoder().encode('%PDF signed');
const folder = 'jt/jt-1';
const open = 'signed/0123456789ab/jt-1.en.pdf';
const closed = 'signed/restricted/parties/0123456789ab/jt-1.en.pdf';

function standing(course: Partial<Course>, file: string): Standing {
  const root = '0'.repeat(64);
  const signed = {
    root,
    edition: 'en',
    file,
    sha256: hashBytes(bytes),
  } as Course['signed'][number];
  const state = stateOf({ ...nothingYet, root, signed: [signed], ...course }, asOf);
  return {
    meeting: { folder, path: folder } as Meeting,
    asOf,
    state: { ...state, isComplete: true },
    trusted: true,
    digest: undefined,
    stale: undefined,
    faults: [],
  };
}

const shelf = memoryShelf({ [`${folder}/${open}`]: bytes, [`${folder}/${closed}`]: bytes });
const withdrawn = { withdrawn: { at: asOf, reason: 'x' } } as unknown as Partial<Course>;

test.each([
  ['signed by all', {}, open, 'public', true],
  ['withdrawn: the public reads no more of it', withdrawn, open, 'public', false],
  ['withdrawn: the parties keep what they signed', withdrawn, closed, 'parties', true],
  ['signed for the parties only', {}, closed, 'public', false],
  ['signed for the public only', {}, open, 'parties', false],
  ['signed for the parties, asked for by the secretariat', {}, closed, 'secretariat', false],
])('%s', async (_, course, file, audience, goesOut) => {
  const found = await signedPdf(standing(course, file), { edition: 'en', audience }, shelf);
  expect(found === undefined ? undefined : [...found]).toEqual(goesOut ? [...bytes] : undefined);
});
