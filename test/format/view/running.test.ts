import { expect, test } from 'vitest';
import { viewOf } from './a-view.ts';

test('the head names the body in full, the foot says which minutes in which language', () => {
  const { running } = viewOf(['fr']);
  expect(running.name).toBe('Groupe de travail technique conjoint Niger-Nigéria');
  expect(running.foot).toMatch(/^JTWG\/2022\/4 · français/);
});

test('side by side, both languages are in the margins', () => {
  const { running } = viewOf(['en', 'fr']);
  expect(running.name).toBe(
    'Niger–Nigeria Joint Technical Working Group / Groupe de travail technique conjoint Niger-Nigéria',
  );
  expect(running.foot).toMatch(/^JTWG\/2022\/4 · English\u00a0–\u00a0français/);
});

test('beside a notice each part of the foot of several languages has a line of its own, and breaks nowhere', () => {
  const { running } = viewOf(['en', 'fr'], { audience: 'secretariat' });
  expect(running.notice).not.toBe('');
  expect(running.foot.split('\n').slice(0, 2)).toEqual([
    'JTWG/2022/4',
    'English\u00a0–\u00a0français',
  ]);
  expect(viewOf(['fr'], { audience: 'secretariat' }).running.foot).not.toContain('\n');
});

test.each([
  ['public', ''],
  ['secretariat', 'RESTRICTED / RESTREINT'],
] as const)('the %s edition is marked “%s”', (audience, marking) => {
  expect(viewOf(['en', 'fr'], { audience }).running.marking).toBe(marking);
});
