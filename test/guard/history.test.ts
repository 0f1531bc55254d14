import { expect, test } from 'vitest';
import {
  type EarlierFile,
  historyMessages,
  type Past,
  type Unseen,
} from '../../src/guard/history.ts';
import { locales } from '../../src/locale/index.ts';
import { content, libraryOf, planted, utf8 } from './fixture.ts';

async function* each<T>(files: readonly T[]): AsyncGenerator<T> {
  yield* files;
}

const pastOf = (
  versions: readonly (EarlierFile | Unseen)[] | undefined,
  published: readonly EarlierFile[] = [],
): Past => ({
  versions: async () => (versions ? each(versions) : undefined),
  published: () => each(published),
});

const told = async (past: Past) =>
  (await historyMessages(await libraryOf(content), locales, past)).map(
    ({ file, line, level, reason }) => `${file}:${line} ${level} ${reason}`,
  );

test('the text as it is now, and words that nobody restricted, are no news', async () => {
  const now = Object.entries(content).map(([path, text]) => ({ path, bytes: utf8(text) }));
  expect(await told(pastOf(now))).toEqual([]);
});

test('a name that lay open in an earlier version is told where it stands now', async () => {
  const bytes = utf8(`## Opening {#opening}\n\nThe Director spoke of ${planted.name}.\n`);
  const past = pastOf([{ path: 'jt/jt-1/en.md', bytes, since: 'commit 1a2b3c4 of 2024-03-06' }]);
  expect(await told(past)).toEqual([
    'jt/jt-1/en.md:6 warning Unexpected restricted words in an earlier version of jt/jt-1/en.md (commit 1a2b3c4 of 2024-03-06), expected none in the open',
  ]);
});

test('an earlier version with broken marks is taken to be open', async () => {
  const bytes = utf8(`::: restricted [Summary]\n${planted.name}\n:::\n`);
  expect(await told(pastOf([{ path: 'jt/jt-1/en.md', bytes }]))).toHaveLength(1);
});

test('earlier facts are looked through too', async () => {
  const bytes = utf8(
    `id: jt\ntitle: Joint Team\npeople:\n  - { id: x, name: ${planted.name}, function: Guest, organisation: y }\n`,
  );
  expect(await told(pastOf([{ path: 'jt/series.yaml', bytes }]))).toHaveLength(1);
});

test('a published file is told with its part', async () => {
  const bytes = utf8(`<p title="${planted.name}">x</p>`);
  expect(await told(pastOf([], [{ path: 'jt/jt-1/jt-1.en.html', bytes }]))).toEqual([
    'jt/jt-1/en.md:6 warning Unexpected restricted words in the published file jt/jt-1/jt-1.en.html (title of an element), expected none in the open',
  ]);
});

test('where there is no git it is said once', async () => {
  const messages = await told(pastOf(undefined));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain('Unexpected content without a history in git');
});

test.each<[Unseen, string]>([
  [
    { unseen: 'before a shallow clone' },
    'Unexpected shallow clone, expected the whole history: what is older was not looked through',
  ],
  [
    { unseen: 'after the time', seconds: 60, count: 7 },
    'Unexpected history that takes longer than 60 seconds, expected a shorter one: the 7 oldest versions of texts and facts were not looked through',
  ],
  [
    { unseen: 'too large', path: 'jt/en.md', since: 'commit 1a2b3c4 of 2024-03-06', bytes: 2e6 },
    'Unexpected size of an earlier version of jt/en.md (commit 1a2b3c4 of 2024-03-06), expected at most 2 MB: it was not looked through',
  ],
  [
    { unseen: 'unreadable', path: 'jt/en.md' },
    'Unexpected earlier versions of jt/en.md that git does not have, expected a whole clone: they were not looked through',
  ],
])('what was not looked through is told: $unseen', async (unseen, reason) => {
  const messages = await told(pastOf([unseen, unseen]));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain(`warning ${reason}`);
});

test('no message tells what lay open', async () => {
  const bytes = utf8(`${planted.name}, ${planted.mail}, ${planted.town}\n`);
  const past = pastOf([{ path: 'jt/jt-1/en.md', bytes }], [{ path: 'a.txt', bytes }]);
  const messages = await historyMessages(await libraryOf(content), locales, past);
  expect(messages.length).toBeGreaterThan(0);
  expect(JSON.stringify(messages)).not.toMatch(/hadizatou|kellerwan|zarmagandou/i);
});
