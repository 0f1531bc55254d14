import { expect, test } from 'vitest';
import { check } from '../../src/pipeline.ts';
import { memoryWorld } from '../memory-world.ts';

test.each([
  ['es', /^These are the languages/],
  ['eng', /^Did you mean `en`\?$/],
])('%s in a series is another language, or a slip for one that is known', async (lang, hint) => {
  const { messages } = await check(
    memoryWorld({
      'jt/series.yaml': `id: jt\ntitle: Joint Team\nlanguages: [${lang}]\n`,
      'jt/jt-1/meeting.yaml': 'ordinal: 1\n',
    }),
  );
  const told = messages.find(
    ({ rule, file }) => rule === 'language-known' && file.endsWith('.yaml'),
  );
  expect(told?.hint).toMatch(hint);
});
