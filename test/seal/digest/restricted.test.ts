import { expect, test } from 'vitest';
import { canonicalForm, digestOf } from '../../../src/seal/digest/digest.ts';
import { KeyMissing } from '../../../src/seal/digest/key-missing.ts';
import { formOf, meetingOf, smallMeeting } from './a-meeting.ts';

const en = 'jt/jt-1/en.md';
const secret = 'Xylographe';
const closed = (words: string) =>
  [
    '## Cases {#cases}',
    '',
    `::::restricted[A case was discussed.]{#r-1 reason=personal-data note=${words}}`,
    `On ${words} and [more][m].[^n]`,
    '',
    ':::decision{#D-9 owner=eve}',
    `Help ${words}.`,
    ':::',
    '',
    `[m]: https://example.org/${words}`,
    '',
    `[^n]: About ${words}.`,
    '::::',
    '',
    `And :restricted[${words}]{as="the person"}, [see][m].[^n]`,
    '',
  ].join('\n');
const form = (text: string, key?: string) => formOf({ ...smallMeeting, [en]: text }, key);

test('the canonical form holds nothing of what is restricted', async () => {
  const said = JSON.stringify(await form(closed(secret)));
  expect(said).not.toContain(secret);
  expect(said).not.toContain('D-9');
  expect(said).toContain('A case was discussed.');
  expect(said).toContain('personal-data');
  expect(said).toContain('the person');
});

test('other words in a restricted passage give another root', async () => {
  const [a, b] = [await form(closed('Anna')), await form(closed('Hanna'))];
  expect(digestOf(a).root).not.toBe(digestOf(b).root);
});

test('without the key nobody can guess the words', async () => {
  const [a, b] = [await form(closed('Anna')), await form(closed('Anna'), 'ff'.repeat(32))];
  expect(digestOf(a).root).not.toBe(digestOf(b).root);
});

test('the same words in two places do not give the same hash', async () => {
  const text = 'One :restricted[Anna]{as=A} two :restricted[Anna]{as=A}.\n';
  const hashes = JSON.stringify(await form(text)).match(/"sha256":"[0-9a-f]{64}"/g) ?? [];
  expect(new Set(hashes).size).toBe(2);
});

test.each([
  ['a misspelt mark', `:::restrictd{#r reason=x}\nOn ${secret}.\n:::\n`],
  ['a mark in another language', `:::restreint\nOn ${secret}.\n:::\n`],
  ['a mark of one line', `::restricted[${secret}]\n`],
  ['an unknown mark inside a line', `Of :hidden[${secret}] and more.\n`],
  ['an unknown mark around a decision', `::::note\n:::decision{#D-1}\n${secret}\n:::\n::::\n`],
])('%s opens nothing', async (_, text) => {
  expect(JSON.stringify(await form(text))).not.toContain(secret);
});

test('where marks are broken nothing is hashed, for nobody can say what they guard', async () => {
  await expect(form(`::: restricted\n${secret}\n:::\n`)).rejects.toThrow('not whole');
});

test('a restricted passage without a key has no hash', async () => {
  const meeting = await meetingOf({ ...smallMeeting, [en]: closed(secret) });
  const ink = { pictures: new Map<string, string>(), key: undefined };
  expect(() => canonicalForm(meeting, ink)).toThrow(KeyMissing);
});
