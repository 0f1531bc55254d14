import { expect, test } from 'vitest';
import { withoutSecrets } from '../../src/guard/hush.ts';
import { check } from '../../src/pipeline.ts';
import { memoryWorld } from '../memory-world.ts';
import { aScanner, content, planted } from './fixture.ts';

test('a quotation of restricted words is left out, and the rest stays', async () => {
  const { matcher } = await aScanner();
  const clean = (text: string) => withoutSecrets(text, matcher);
  expect(clean('Unexpected key `foo`, expected `bar`')).toBe(
    'Unexpected key `foo`, expected `bar`',
  );
  expect(clean(`Unexpected owner \`${planted.name}\`, expected \`ada\``)).toBe(
    'Unexpected owner `[…]`, expected `ada`',
  );
  expect(clean('Unexpected file “kellerwan.png”')).toBe('Unexpected file “[…]”');
  expect(clean(`Cannot make ${planted.name}.pdf`)).toBeUndefined();
});

test('a message outside of the passage does not quote what stands in it', async () => {
  const report = await check(
    memoryWorld({
      ...content,
      'jt/jt-1/meeting.yaml': `${content['jt/jt-1/meeting.yaml']}\nHadizatou-Kellerwan: true\n`,
    }),
  );
  const told = report.messages.filter(({ file }) => file.endsWith('meeting.yaml'));
  expect(told.map(({ reason }) => reason).join()).toContain('Unexpected key `[…]`');
  expect(JSON.stringify(report)).not.toMatch(/hadizatou|k[eë]llerwan/i);
});
