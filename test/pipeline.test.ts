import { expect, test } from 'vitest';
import { build, check } from '../src/pipeline.ts';
import type { Request } from '../src/plan.ts';
import { exitCode } from '../src/report.ts';
import { aPrint } from './format/pdf/a-print.ts';
import { memoryWorld } from './memory-world.ts';

const series = 'id: jt\ntitle: { en: Joint Team, fr: Équipe conjointe }\nlanguages: [en, fr]\n';
const facts = (ordinal: number) =>
  `ordinal: ${ordinal}\nsessions:\n  - { id: day-1, date: 2022-02-0${ordinal} }\n`;

const sound = {
  'jt/series.yaml': series,
  'jt/jt-1/meeting.yaml': facts(1),
  'jt/jt-1/en.md': '## Opening {#opening}\n\nThe meeting began.\n',
  'jt/jt-1/fr.md': '## Ouverture {#opening}\n\nLa réunion a commencé.\n',
};

const text = (world: ReturnType<typeof memoryWorld>, path: string) =>
  new TextDecoder().decode(world.written.get(path));

test('each language and the side-by-side edition becomes a file', async () => {
  const world = memoryWorld(sound);
  const report = await build(world, { formats: ['html'] });
  expect(report.messages.filter(({ level }) => level === 'error')).toEqual([]);
  expect(report.written.filter((path) => path.endsWith('.html'))).toEqual([
    'public/jt/jt-1/jt-1.en-fr.html',
    'public/jt/jt-1/jt-1.en.html',
    'public/jt/jt-1/jt-1.fr.html',
  ]);
  expect(text(world, 'public/jt/jt-1/jt-1.en.html')).toContain('The meeting began.');
  expect(text(world, 'public/jt/jt-1/jt-1.en.html')).not.toContain('commencé');
  expect(text(world, 'public/jt/jt-1/jt-1.en-fr.html')).toMatch(
    /The meeting began\.[\s\S]*La réunion a commencé\./,
  );
});

test('a meeting with faults is refused and the others are built', async () => {
  const world = memoryWorld({
    ...sound,
    'jt/jt-2/meeting.yaml': `${facts(2)}objectivs: []\n`,
    'jt/jt-2/en.md': 'Hello.\n',
    'jt/jt-2/fr.md': 'Bonjour.\n',
  });
  const report = await build(world, { formats: ['html'] });
  expect(report.refused).toEqual(['jt-2']);
  expect(exitCode(report)).toBe(1);
  expect([...world.written.keys()].some((path) => path.includes('jt-2'))).toBe(false);
  expect(world.written.has('public/jt/jt-1/jt-1.en.html')).toBe(true);
});

test('a draft is built in spite of its faults, which are told as warnings', async () => {
  const world = memoryWorld({ 'board/may.md': 'Just *words*, and no frontmatter.\n' });
  const report = await build(world, { formats: ['html'], draft: true });
  expect(report.messages.map(({ rule, level }) => `${rule} ${level}`)).toContain(
    'title-known warning',
  );
  expect(exitCode(report)).toBe(0);
  expect(text(world, 'public/board/may/may.en.html')).toContain('<em>words</em>');
});

test('without --draft the same text is refused, and the message says what is missing', async () => {
  const world = memoryWorld({ 'board/may.md': 'Just words.\n' });
  const report = await build(world, { formats: ['html'] });
  expect(report.refused).toEqual(['may']);
  expect(report.messages.find(({ rule }) => rule === 'title-known')?.file).toBe('board/may.md');
});

test('a browser that fails spoils its file only, and the exit code says so', async () => {
  const world = memoryWorld(sound);
  const report = await build(world);
  expect(report.failures).toBe(3);
  expect(exitCode(report)).toBe(2);
  expect(
    report.messages.filter(({ rule }) => rule === 'machine').map(({ reason }) => reason),
  ).toContain('Cannot make en.pdf: this test has no browser');
  expect(world.written.has('public/jt/jt-1/jt-1.en.html')).toBe(true);
});

test.each([
  [{ meetings: ['jt-7'] }, 'Unexpected meeting “jt-7”, did you mean “jt-1”?'],
  [{ editions: ['de'] }, 'Unexpected edition “de”, expected “en”, “fr”, “en-fr”'],
  [{ formats: ['pfd'] }, 'Unexpected format “pfd”, did you mean “pdf”?'],
])('a request for what is not there: %j', async (request, message) => {
  await expect(build(memoryWorld(sound), request)).rejects.toThrow(message);
});

test('check writes nothing', async () => {
  const world = memoryWorld(sound);
  const report = await check(world);
  expect(world.written.size).toBe(0);
  expect(report.written).toEqual([]);
});

test('the restricted passage reaches no public byte, and the restricted edition has it', async () => {
  const secret = 'Xylographe';
  const world = memoryWorld({
    ...sound,
    'jt/jt-1/en.md': `## Opening {#opening}\n\n:::restricted[A case was discussed.]{#r reason=personal-data}\nOn ${secret} and [more](https://example.org/${secret}).\n:::\n`,
    'jt/jt-1/fr.md': `## Ouverture {#opening}\n\n:::restricted[Un cas a été examiné.]{#r reason=personal-data}\nSur ${secret} et [davantage](https://example.org/${secret}).\n:::\n`,
  });
  await build(world, { formats: ['html'], audiences: ['public', 'secretariat'] });
  for (const [path, bytes] of world.written) {
    expect(new TextDecoder().decode(bytes).includes(secret), path).toBe(
      path.startsWith('restricted/') && path.endsWith('.html'),
    );
  }
  expect(text(world, 'public/jt/jt-1/jt-1.en.html')).toContain('A case was discussed.');
});

test('building twice gives the same bytes', async () => {
  const [first, second] = [memoryWorld(sound), memoryWorld(sound)];
  await build(first, { formats: ['html'] });
  await build(second, { formats: ['html'] });
  expect([...second.written.keys()].sort()).toEqual([...first.written.keys()].sort());
  for (const [path, bytes] of first.written) {
    // Comparing byte by byte is Buffer's trade.
    expect(Buffer.compare(second.written.get(path) ?? Buffer.alloc(0), bytes), path).toBe(0);
  }
});

const opened = (fr: string) => ({
  ...sound,
  'jt/jt-1/en.md':
    '## Opening {#opening}\n\n:::restricted[Noted.]{#r reason=health}\nHidden words.\n\n:::decision{#D-1}\nHidden decision.\n:::\n:::\n'
      .replace(':::restricted', '::::restricted')
      .replace(/:::\n$/, '::::\n'),
  'jt/jt-1/fr.md': fr,
});
const everything = (world: ReturnType<typeof memoryWorld>) =>
  [...world.written.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');

test('not even a draft tells the public what one language hides and another does not', async () => {
  const world = memoryWorld(opened('## Ouverture {#opening}\n\nMots cachés.\n'));
  const report = await build(world, { formats: ['html'], draft: true });
  expect(report.refused).toEqual(['jt-1']);
  expect(exitCode(report)).toBe(1);
  expect(everything(world)).not.toMatch(/Hidden|cachés/);
});

const english = '## Opening {#opening}\n\nHidden words.\n';
const french = '## Ouverture {#opening}\n\nMots cachés.\n';
const restricted = 'restricted: { reason: health, summary: { en: A case., fr: Un cas. } }';

const unsafe: readonly (readonly [title: string, item: string, en: string, fr: string])[] = [
  [
    'an item that the facts close, with another id in French',
    `{ id: opening, ${restricted} }`,
    english,
    french.replace('#opening', '#ouverture'),
  ],
  [
    'a sensitive item with a passage that nobody marked',
    '{ id: opening, sensitive: true }',
    english,
    french,
  ],
  ...[
    'restricted: { reason: secret, summary: A case. }',
    'restricted: { reason: health }',
    'restricted: { reason: health, summary: { english: A case. } }',
    'restrcted: { reason: health, summary: A case. }',
    'restricted: true',
    'sensitive: yess',
    'restricted: { reason: health, summary: A case.',
  ].map(
    (mark) => [`an item with \`${mark}\``, `{ id: opening, ${mark} }`, english, french] as const,
  ),
  [
    'a reason in the words of the author',
    '{ id: opening }',
    ':::restricted[A case.]{reason="Hidden words"}\nText.\n:::\n',
    ':::restricted[Un cas.]{reason="Mots cachés"}\nTexte.\n:::\n',
  ],
];

test.each(unsafe)('not even a draft is made of %s', async (_, item, en, fr) => {
  const world = memoryWorld({
    ...sound,
    'jt/jt-1/meeting.yaml': `ordinal: 1\nagenda: [${item}]\n`,
    'jt/jt-1/en.md': en,
    'jt/jt-1/fr.md': fr,
  });
  const report = await build(world, { formats: ['html'], draft: true });
  expect(report.refused).toEqual(['jt-1']);
  expect(everything(world)).not.toMatch(/Hidden|cachés/);
});

test('what a whole build no longer writes is taken from the public folder, and nothing else', async () => {
  const world = memoryWorld(sound, {
    printer: { print: async () => aPrint({ structure: '' }) },
  });
  world.written.set('public/en/clauses/jt/jt-1/A-9.html', new TextEncoder().encode('Hidden words'));
  world.written.set('restricted/jt/jt-1/jt-1.en.html', new TextEncoder().encode('kept'));
  const report = await build(world);
  expect(report.failures).toBe(0);
  expect(everything(world)).not.toContain('Hidden words');
  expect(world.written.has('restricted/jt/jt-1/jt-1.en.html')).toBe(true);
  expect(world.written.has('public/jt/jt-1/jt-1.en.html')).toBe(true);
});

test('a refused meeting keeps what was published of it', async () => {
  const world = memoryWorld(
    {
      ...sound,
      'jt/jt-2/meeting.yaml': 'objectivs: []\n',
      'jt/jt-2/en.md': 'Hello.\n',
      'jt/jt-2/fr.md': 'Bonjour.\n',
    },
    { printer: { print: async () => aPrint({ structure: '' }) } },
  );
  world.written.set('public/jt/jt-2/jt-2.en.pdf', new TextEncoder().encode('earlier'));
  const report = await build(world);
  expect(world.written.has('public/jt/jt-2/jt-2.en.pdf')).toBe(true);
  const [told] = report.messages.filter(({ rule }) => rule === 'older-files');
  expect(told?.level).toBe('warning');
  expect(told?.reason).toBe(
    'Unexpected files of an earlier build (`jt/jt-2/jt-2.en.pdf`), expected none that may be older than the texts',
  );
  expect(told?.hint).toMatch(/^Of jt-2 stands what was built before: .*check --history/);
});

const earlier = (...paths: readonly string[]) =>
  new Map(paths.map((path) => [path, new TextEncoder().encode('earlier')]));
const anotherMeeting = {
  'jt/jt-2/meeting.yaml': facts(2),
  'jt/jt-2/en.md': '## Opening {#opening}\n\nThe meeting began.\n',
  'jt/jt-2/fr.md': '## Ouverture {#opening}\n\nLa réunion a commencé.\n',
};

test.each<[string, Request, readonly string[], string | undefined]>([
  [
    'other formats of the meeting, before pages of the archive',
    { formats: ['html'] },
    ['public/index.html', 'public/jt/jt-1/jt-1.en.pdf', 'public/jt/jt-1/jt-1.fr.pdf'],
    '(`jt/jt-1/jt-1.en.pdf`, `jt/jt-1/jt-1.fr.pdf`, `index.html`)',
  ],
  [
    'other editions of the meeting',
    { formats: ['html'], editions: ['en'], meetings: ['jt-1'] },
    ['public/jt/jt-1/jt-1.fr.html', 'public/jt/jt-2/jt-2.en.html'],
    '(`jt/jt-1/jt-1.fr.html`)',
  ],
  [
    'no more than a few by name',
    { formats: ['html'], meetings: ['jt-1'] },
    ['1', '2', '3', '4', '5', '6'].map((n) => `public/en/clauses/jt/jt-1/A-${n}.html`),
    'A-4.html` and 2 more)',
  ],
  [
    'nothing where all that is there was made',
    { formats: ['html'], meetings: ['jt-1'] },
    ['public/jt/jt-1/jt-1.fr.html', 'public/assets/minutes.css', 'restricted/parties/a.pdf'],
    undefined,
  ],
  [
    'nothing where nothing public was asked for',
    { formats: ['html'], audiences: ['parties'] },
    ['public/jt/jt-1/jt-1.fr.html'],
    undefined,
  ],
])('a part of a build leaves what others made, and names %s', async (_, request, there, list) => {
  const world = memoryWorld({ ...sound, ...anotherMeeting });
  for (const [path, bytes] of earlier(...there)) world.written.set(path, bytes);
  const { messages } = await build(world, request);
  const told = messages.filter(({ rule }) => rule === 'older-files');
  expect(there.filter((path) => !world.written.has(path))).toEqual([]);
  expect(told).toHaveLength(list === undefined ? 0 : 1);
  if (list === undefined) return;
  expect(told[0]?.reason).toContain(list);
  expect(told[0]?.hint).toContain('Only a part was built: run `minutier build`');
});

test('a name that tells what is restricted is not said', async () => {
  const world = memoryWorld({
    ...sound,
    'jt/jt-1/en.md':
      '## Opening {#opening}\n\n:::restricted[A case.]{#r reason=health}\nZebulon Quarkson.\n:::\n',
    'jt/jt-1/fr.md':
      '## Ouverture {#opening}\n\n:::restricted[Un cas.]{#r reason=health}\nZebulon Quarkson.\n:::\n',
  });
  const path = 'public/jt/jt-1/zebulon-quarkson.png';
  for (const [name, bytes] of earlier(path)) world.written.set(name, bytes);
  const { messages } = await build(world, { formats: ['html'] });
  const [told] = messages.filter(({ rule }) => rule === 'older-files');
  expect(told?.reason).toContain('(`[…]`)');
});

test('where something failed, nothing is taken away and what is left is named', async () => {
  const world = memoryWorld(sound);
  world.written.set('public/jt/jt-1/jt-1.en.pdf', new TextEncoder().encode('earlier'));
  const report = await build(world);
  const [told] = report.messages.filter(({ rule }) => rule === 'older-files');
  expect(told?.reason).toContain('(`jt/jt-1/jt-1.en.pdf`)');
  expect(told?.hint).toBe('Something failed: see the other messages, and build again.');
});
