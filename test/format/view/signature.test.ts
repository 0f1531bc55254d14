import { expect, test } from 'vitest';
import { seen, viewOf } from './a-view.ts';

const signers = (languages: readonly string[], column = 0) =>
  viewOf(languages).signature.signatories.map(
    ({ id, party, who }) => `${id}: ${party[column]?.text}, ${seen(who[column]?.html ?? '')}`,
  );

test('co-chairs sign in the order in which the language puts the parties, the secretariat last', () => {
  expect(signers(['en'])).toEqual([
    'dg-naptip: Federal Republic of Nigeria, Ms~Hauwa Ɗanladi',
    'dg-anltp: Republic of the Niger, Mr~Moussa Issoufou Adamou',
    expect.stringMatching(/^icmpd: Secretariat, .*ICMPD/),
  ]);
  expect(signers(['fr'])).toEqual([
    'dg-anltp: République du Niger, M.~Moussa Issoufou Adamou',
    'dg-naptip: République fédérale du Nigéria, Mme~Hauwa Ɗanladi',
    expect.stringMatching(/^icmpd: Secrétariat, .*ICMPD/),
  ]);
});

test('side by side no language decides: the order of the series holds', () => {
  const ids = (column: number) => signers(['en', 'fr'], column).map((line) => line.split(':')[0]);
  expect(ids(0)).toEqual(['dg-anltp', 'dg-naptip', 'icmpd']);
  expect(ids(1)).toEqual(ids(0));
});

test('who is known by function only signs under the function', () => {
  const { signature } = viewOf(['en'], { facts: { coChairs: [], chair: 'commissioner-dst' } });
  const [chair] = signature.signatories;
  expect(chair?.who.map(({ text }) => text)).toEqual(['Commissioner of Police, DST']);
  expect(chair?.what).toEqual([]);
});

test('who chairs alone for no party signs as the chair, not as one of two', () => {
  const facts = { coChairs: [], chair: 'commissioner-dst' };
  const { signature } = viewOf(['en', 'fr'], { facts, series: { parties: [] } });
  expect(signature.signatories[0]?.party.map(({ text }) => text)).toEqual(['Chair', 'Présidence']);
});

test('place and date of issue are said in each language', () => {
  const { signature } = viewOf(['en', 'fr']);
  expect(signature.issuedBy.map(({ text }) => text)).toEqual([
    'Secretariat, ICMPD',
    'Secrétariat, ICMPD',
  ]);
  expect(signature.issuedAt.map(({ text }) => seen(text))).toEqual([
    'Abuja, 10~February 2022',
    'Abuja, 10~février 2022',
  ]);
});

test('minutes that nobody signs or issued have no such block', () => {
  const { signature } = viewOf(['en'], {
    facts: { coChairs: [], chair: undefined, issued: undefined },
    series: { secretariat: undefined },
  });
  expect(signature.shown).toBe(false);
});
