/** Meetings made of a few lines, for tests of digests. */
import type { Meeting } from '../../../src/meeting.ts';
import { readLibrary } from '../../../src/read/library.ts';
import {
  type CanonicalForm,
  canonicalForm,
  type Digest,
  digestOf,
} from '../../../src/seal/digest/digest.ts';
import { picturesOf } from '../../../src/seal/digest/pictures.ts';
import { memoryShelf } from '../../memory-shelf.ts';

/** The key of all tests: no secret. */
const testKey = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';

/** Files of a small sound meeting. */
export const smallMeeting = {
  'jt/series.yaml': [
    'id: jt',
    'title: { en: Joint Team, fr: Équipe conjointe }',
    'languages: [en, fr]',
    'organisations: [{ id: agency, name: Agency }, { id: board, name: Board }]',
    'people: [{ id: ada, function: Director, organisation: agency }, { id: ben, function: Director, organisation: board }]',
    'glossary: [{ abbr: MoU, meaning: Memorandum of Understanding }]',
    '',
  ].join('\n'),
  'jt/jt-1/meeting.yaml': 'ordinal: 1\nchair: ada\nvenue: { city: Niamey }\n',
  'jt/jt-1/en.md': '## Opening {#opening}\n\nThe meeting began.\n',
  'jt/jt-1/fr.md': '## Ouverture {#opening}\n\nLa réunion a commencé.\n',
} as const satisfies Readonly<Record<string, string>>;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The meeting that the files tell of. */
export async function meetingOf(files: Files): Promise<Meeting> {
  const [meeting] = (await readLibrary(memoryShelf(files))).meetings;
  if (!meeting) throw new Error('The files hold no meeting');
  return meeting;
}

/** The canonical form of the meeting that the files tell of. */
export async function formOf(
  files: Files,
  key: string | undefined = testKey,
): Promise<CanonicalForm> {
  const meeting = await meetingOf(files);
  return canonicalForm(meeting, { pictures: await picturesOf(meeting, memoryShelf(files)), key });
}

/** The digest of the small meeting with some of its files changed. */
export async function digestWith(files: Files = {}): Promise<Digest> {
  return digestOf(await formOf({ ...smallMeeting, ...files }));
}
