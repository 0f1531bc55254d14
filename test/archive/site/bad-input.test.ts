import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { aMeeting, aSeries, aSite, type BuiltSite, twoMeetings } from './a-site.ts';

async function faults({ files, text }: BuiltSite): Promise<readonly string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'doctype-style': 'off', 'long-title': 'off' },
  });
  const found: string[] = [];
  for (const path of files.keys()) {
    if (!/^public\/.*\.html$/.test(path)) continue;
    const { results } = await validator.validateString(text(path.slice('public/'.length)), path);
    found.push(
      ...results.flatMap(({ messages }) => messages.map(({ message }) => `${path}: ${message}`)),
    );
  }
  return found;
}

test('an empty archive has a front page that says so', async () => {
  const site = await aSite({});
  expect(site.report.failures).toBe(0);
  expect(site.text('index.html')).toContain('No minutes have been published yet.');
  expect(site.files.has('public/assets/minutes.css')).toBe(true);
  expect(await faults(site)).toEqual([]);
});

test('a meeting that lacks a language of its body is refused, and the message says which', async () => {
  const { 'jt/jt-2/en.md': _, ...content } = twoMeetings;
  const site = await aSite(content);
  expect(site.report.refused).toEqual(['jt-2']);
  expect(site.report.messages.map(({ reason }) => reason)).toEqual([
    'Unexpected meeting without a text in `en`, expected one in each language of the series',
  ]);
});

test('a body that works in one language has pages in every language of the archive, which say so', async () => {
  const site = await aSite({
    ...twoMeetings,
    'solo/series.yaml': 'id: solo\ntitle: { fr: Comité, en: Committee }\nlanguages: [fr]\n',
    'solo/solo-1/meeting.yaml': aMeeting(1, '2024-02-01'),
    'solo/solo-1/fr.md': '## Suite {#suite}\n\n:::decision{#D-1}\nLe comité se réunira.\n:::\n',
  });
  expect(site.report.refused).toEqual([]);
  const page = site.text('en/meetings/solo/solo-1.html');
  expect(page).toContain('There are no minutes of this meeting in English.');
  expect(page).toContain('These words exist only in French.');
  expect(page).toContain('href="../../../solo/solo-1/solo-1.fr.html"');
  const clause = site.text('en/clauses/solo/solo-1/D-1.html');
  expect(clause).toContain('<blockquote class="clause decision text" lang="fr">');
  expect(clause).toContain('Le comité se réunira.');
  expect(await faults(site)).toEqual([]);
});

test('titles with markup are words, whatever they say', async () => {
  const title = '<b>Bold</b> & "quoted" <script>alert(1)</script>';
  const site = await aSite({
    ...twoMeetings,
    'jt/series.yaml': aSeries.replace('en: Joint Team,', `en: '${title}',`),
    'jt/jt-1/meeting.yaml': aMeeting(
      1,
      '2024-01-10',
      `title: { en: '${title}', fr: '${title}' }\n`,
    ),
  });
  expect(site.report.refused).toEqual([]);
  for (const [path, bytes] of site.files)
    if (path.endsWith('.html'))
      // In an attribute it is no markup.
      expect(new TextDecoder().decode(bytes).replaceAll(/="[^"]*"/g, ''), path).not.toMatch(
        /<b>Bold|<script>alert/,
      );
  expect(site.text('en/meetings/jt/jt-1.html')).toContain('&lt;b&gt;Bold');
  expect(await faults(site)).toEqual([]);
});

test('a title of 300 characters stays whole', async () => {
  const title = 'Very long words of a title '.repeat(12).trim();
  const site = await aSite({
    ...twoMeetings,
    'jt/jt-1/meeting.yaml': aMeeting(1, '2024-01-10', `title: { en: ${title}, fr: Titre }\n`),
  });
  expect(site.text('en/meetings/jt/jt-1.html')).toContain(`<h1>${title}</h1>`);
  expect(site.text('en/series/jt.html')).toContain(title);
});

test('ids that differ in case only are refused where they would be one file', async () => {
  const site = await aSite({
    ...twoMeetings,
    'jt/jt-1/en.md': `${twoMeetings['jt/jt-1/en.md']}\n:::decision{#d-1}\nAnother.\n:::\n`,
    'jt/jt-1/fr.md': `${twoMeetings['jt/jt-1/fr.md']}\n:::decision{#d-1}\nUne autre.\n:::\n`,
  });
  const told = site.report.messages.filter(({ rule }) => rule === 'addresses-distinct');
  expect(told.map(({ reason }) => reason)[0]).toBe(
    'Unexpected page `public/en/clauses/jt/jt-1/d-1.html` beside `public/en/clauses/jt/jt-1/D-1.html`, expected addresses that differ in more than upper and lower case',
  );
  expect(site.files.has('public/en/clauses/jt/jt-1/d-1.html')).toBe(false);
});

test('meetings whose ids differ in case only are one file on many disks: the second is not written, and the message says so', async () => {
  const shout = Object.fromEntries(
    Object.entries(twoMeetings).map(([path, text]) => [path.replace('jt/jt-2', 'jt/JT-1'), text]),
  );
  const loud = await aSite({
    ...shout,
    'jt/JT-1/meeting.yaml': aMeeting(2, '2024-05-02'),
    'jt/JT-1/en.md': '## Work {#work}\n\nNothing.\n',
    'jt/JT-1/fr.md': '## Travaux {#work}\n\nRien.\n',
  });
  const told = loud.report.messages.filter(({ rule }) => rule === 'addresses-distinct');
  expect(told.map(({ reason }) => reason)).toContain(
    'Unexpected page `public/jt/jt-1/jt-1.en.html` beside `public/jt/JT-1/JT-1.en.html`, expected addresses that differ in more than upper and lower case',
  );
  const folded = [...loud.files.keys()].map((path) => path.toLowerCase());
  expect(new Set(folded).size).toBe(folded.length);
});

test('a meeting that is refused is nowhere in the archive, nor linked from its neighbours', async () => {
  const site = await aSite({
    ...twoMeetings,
    'jt/jt-2/meeting.yaml': `${twoMeetings['jt/jt-2/meeting.yaml']}objectivs: []\n`,
  });
  expect(site.report.refused).toEqual(['jt-2']);
  for (const [path, bytes] of site.files)
    if (/^public\/(en|fr)\/.*\.html$/.test(path))
      expect(new TextDecoder().decode(bytes), path).not.toMatch(/href="[^"]*jt-2/);
});
