import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checks } from '../src/check/index.ts';
import { messagesIn } from './check/findings.ts';

const page = await readFile(new URL('../docs/confidentiality.md', import.meta.url), 'utf8');
const fences = (lang: string) =>
  [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, kind, text = '']) =>
    kind === lang ? [text] : [],
  );
const series =
  'id: jt\ntitle: Joint Team\nlanguages: [en]\norganisations: [{ id: office, name: Office }]\n';
const guards = /^(restricted-(?!words)|directive-|sensitive-|consent-|quasi-|schema|yaml-|clause-)/;

const guardedBy = async (files: Readonly<Record<string, string>>) =>
  (
    await messagesIn({
      'jt/series.yaml': series,
      'jt/jt-1/meeting.yaml': 'ordinal: 1\n',
      'jt/jt-1/en.md': '## Opening {#case}\n\n:::public\nWords.\n:::\n',
      ...files,
    })
  ).filter(({ rule }) => guards.test(rule));

test.each(fences('markdown'))('this mark can be copied: %s', async (words) => {
  expect(await guardedBy({ 'jt/jt-1/en.md': `## Opening {#case}\n\n${words}` })).toEqual([]);
});

test.each(fences('yaml'))('these facts can be copied: %s', async (facts) => {
  const ofSeries = /^(audiences|documents|openTerms|organisations):/.test(facts);
  expect(
    await guardedBy(
      ofSeries
        ? {
            'jt/series.yaml': `${series.replace(/^organisations:.*\n/m, (line) => (facts.includes('organisations:') ? '' : line))}${facts}`,
          }
        : { 'jt/jt-1/meeting.yaml': `ordinal: 1\n${facts}` },
    ),
  ).toEqual([]);
});

test('the rules that the page names are rules', () => {
  const known = [
    ...checks.map(({ name }) => name),
    'restricted-facts',
    'restricted-in-history',
    'leak',
  ];
  const named = [...page.matchAll(/`((?:restricted|directive|sensitive|consent|quasi)-[a-z-]+)`/g)];
  expect(named.length).toBeGreaterThan(8);
  for (const [, name] of named) expect(known).toContain(name);
});
