import { expect, test } from 'vitest';
import { aMeeting, aSeries, aSite } from './a-site.ts';

test('an archive in Arabic has the commas of Arabic', async () => {
  const { text } = await aSite({
    'jt/series.yaml': aSeries.replace('[en, fr]', '[ar]').replaceAll('{ en:', '{ ar:'),
    'jt/jt-1/meeting.yaml': aMeeting(1, '2024-01-10'),
    'jt/jt-1/ar.md': '## {#day-1}\n\n:::decision{#D-1}\nاعتمدت الخطة.\n:::\n',
  });
  const about = /<p class="about">.*<\/p>/.exec(text('ar/index.html'))?.[0];
  expect(about).toMatch(/<\/a>، /);
  expect(text('ar/registers/decisions.html')).toContain('، تصاعديًا</option>');
});
