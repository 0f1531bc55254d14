import { expect, test } from 'vitest';
import { scaffold } from '../../src/check/scaffold.ts';
import { gateFor } from '../../src/guard/gate.ts';
import { secretsOf } from '../../src/guard/secrets-of.ts';
import { locales } from '../../src/locale/index.ts';
import { build } from '../../src/pipeline.ts';
import { readLibrary } from '../../src/read/library.ts';
import { exitCode } from '../../src/report.ts';
import { printWithFields } from '../command/print-with-fields.ts';
import { memoryShelf } from '../memory-shelf.ts';
import { memoryWorld } from '../memory-world.ts';
import { planted, utf8, content as whole } from './fixture.ts';

/** Without its picture, which is not there. */
const content: Readonly<Record<string, string>> = {
  ...whole,
  'jt/jt-1/en.md': (whole['jt/jt-1/en.md'] ?? '').replace(/^!\[.*\n\n/m, ''),
};

const leaky = { 'partials/cover.hbs': `<p>{{lang}}</p><!-- ${planted.name} -->` };
const pages = (world: ReturnType<typeof memoryWorld>) =>
  [...world.written.keys()].filter((path) => path.startsWith('public/'));

test('what is sound goes out', async () => {
  const world = memoryWorld(content);
  const report = await build(world, { formats: ['html'] });
  expect(report.messages.filter(({ level }) => level === 'error')).toEqual([]);
  expect(exitCode(report)).toBe(0);
  expect(pages(world).length).toBeGreaterThan(3);
});

test('after a leak nothing public is left, not even what an earlier build wrote in its place', async () => {
  const world = memoryWorld(content);
  await build(world, { formats: ['html'] });
  expect(pages(world).length).toBeGreaterThan(3);
  const { templates } = memoryWorld(content, { templates: leaky });
  const report = await build({ ...world, templates }, { formats: ['html'] });
  expect(exitCode(report)).toBe(1);
  expect(report.written).toEqual([]);
  expect(pages(world)).toEqual([]);
});

/** The same, with an action in the passage that is due on a day that stands nowhere else. */
const due = Object.fromEntries(
  Object.entries(content).map(([path, text]) => [path, text.replace('2024-04-01', '2024-05-08')]),
);

test.each(['2024-05-08T09:00:00Z', '2024-05-18T09:00:00Z'])(
  'a closed day stops no archive that is made on it, or on another day that ends in its figure: %s',
  async (asOf) => {
    const printer = { print: async (html: string) => printWithFields(html) };
    const world = memoryWorld(due, { printer, site: 'https://minutes.example.org' });
    const { messages } = await build(world, { asOf });
    expect(messages.filter(({ level }) => level === 'error')).toEqual([]);
    expect(pages(world).some((path) => path.endsWith('/index.html'))).toBe(true);
  },
);

test('of closed days only the one on which files are made may stand in them', async () => {
  const admitted = async (days: readonly string[]) => {
    const library = await readLibrary(memoryShelf(due));
    const gate = await gateFor({ library, locales, templates: memoryShelf({}), days });
    return gate.admits({ path: 'public/a.txt', bytes: utf8('As of 8 May 2024') });
  };
  expect(await admitted(['2024-05-08'])).toBe(true);
  expect(await admitted(['2024-05-07'])).toBe(false);
});

test('the message tells the place in the content and the file, and not the words', async () => {
  const { templates } = memoryWorld(content, { templates: leaky });
  const report = await build(
    { ...memoryWorld(content), templates },
    { formats: ['html'], editions: ['en'], draft: true },
  );
  const leaks = report.messages.filter(({ rule }) => rule === 'leak');
  expect(leaks.length).toBeGreaterThan(0);
  expect(leaks[0]).toMatchObject({
    file: 'jt/jt-1/en.md',
    line: 6,
    column: 1,
    level: 'error',
    reason:
      'Unexpected restricted words (a name) in public/jt/jt-1/jt-1.en.html (comment), expected them in no file for this audience',
  });
  expect(JSON.stringify(report)).not.toMatch(/hadizatou|k[eë]llerwan/i);
});

test.each([
  ['few files are all told', ['a', 'b', 'c'], ['a.txt', 'b.txt', 'c.txt']],
  [
    'of many the first, and how many more',
    [...'abcdefg'],
    ['a.txt', 'b.txt', 'c.txt', '4 more files'],
  ],
  ['of four, one more', [...'abcd'], ['a.txt', 'b.txt', 'c.txt', '1 more file']],
])('of the files into which one name got, %s', async (_, names, expected) => {
  const gate = await gateFor({
    library: await readLibrary(memoryShelf(content)),
    locales,
    templates: memoryShelf({}),
  });
  for (const name of names)
    gate.admits({ path: `public/${name}.txt`, bytes: utf8(`${planted.name} was here`) });
  const where = gate
    .messages()
    .map(
      ({ reason }) => /\(a name\) in (?:public\/)?(.+?)(?: \([^)]*\))?, expected/.exec(reason)?.[1],
    );
  expect(where.filter((one) => one !== undefined)).toEqual(expected);
});

test('each secret is told by itself, and so is each file that cannot be opened', async () => {
  const gate = await gateFor({
    library: await readLibrary(memoryShelf(content)),
    locales,
    templates: memoryShelf({}),
  });
  for (const name of 'abcde') {
    gate.admits({
      path: `public/${name}.txt`,
      bytes: utf8(`${planted.name} met ${planted.phrase}`),
    });
    gate.admits({ path: `public/${name}.zip`, bytes: new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]) });
  }
  const kinds = gate
    .messages()
    .map(({ reason }) => /\((a name|words that were marked)\)/.exec(reason)?.[1]);
  const count = (kind: string | undefined) => kinds.filter((one) => one === kind).length;
  expect([count('a name'), count('words that were marked'), count(undefined)]).toEqual([4, 4, 5]);
});

test('those who may read it may read it, and those who may read some may not read the rest', async () => {
  const world = memoryWorld({
    ...content,
    'jt/jt-1/en.md': `${content['jt/jt-1/en.md']}\nThe :restricted[Quendrix talks]{as="talks" for=secretariat} go on.\n`,
    'jt/jt-1/fr.md': `${content['jt/jt-1/fr.md']}\nLes :restricted[pourparlers de Quendrix]{as="pourparlers" for=secretariat} continuent.\n`,
  });
  const { templates } = memoryWorld(content, {
    templates: { 'partials/cover.hbs': '<!-- Quendrix talks -->' },
  });
  const report = await build(
    { ...world, templates },
    { formats: ['html'], audiences: ['public', 'parties', 'secretariat'] },
  );
  expect(report.written.map((path) => path.split('/').slice(0, 2).join('/'))).toContain(
    'restricted/secretariat',
  );
  expect(report.written.filter((path) => !path.startsWith('restricted/secretariat/'))).toEqual([]);
});

test('what nobody can open is kept from those too who may read some, but for what was read before it was locked', async () => {
  const closed = `The :restricted[Quendrix talks]{as="talks" for=secretariat} go on.\n`;
  const library = await readLibrary(
    memoryShelf({
      ...content,
      'jt/jt-1/en.md': `${content['jt/jt-1/en.md']}\n${closed}`,
      'jt/jt-1/fr.md': `${content['jt/jt-1/fr.md']}\n${closed}`,
    }),
  );
  const given = { library, locales, templates: memoryShelf({}) };
  const file = (text: string) => ({
    path: 'restricted/parties/jt/a.pdf',
    bytes: utf8(`%PDF-1.7\n1 0 obj\n(x)\nendobj\ntrailer\n<<${text}>>\n`),
  });
  const [plain, locked] = [file('/Size 2'), file('/Encrypt 2 0 R')];
  const gate = await gateFor(given);
  expect([gate.admits(plain), gate.admits(locked)]).toEqual([true, true]);
  const strange = await gateFor(given);
  expect(strange.admits(locked)).toBe(false);
  expect(strange.messages()[0]?.reason).toContain('cannot be opened (encrypted document)');
  const damaged = { ...plain, bytes: utf8('%PDF-1.7\n1 0 obj\n<</A') };
  expect((await gateFor(given)).admits(damaged)).toBe(false);
  // Those who read all have nothing kept from them.
  const whole = { ...damaged, path: 'restricted/secretariat/jt/a.pdf' };
  expect((await gateFor(given)).admits(whole)).toBe(true);
});

test('a closed fact about a meeting or a clause that is open closes neither', async () => {
  const note =
    'followUp: [{ meeting: jt-1, action: A-1, note: Said by Zuqvanter, restricted: { reason: health } }]';
  const library = await readLibrary(
    memoryShelf({
      ...scaffold,
      'jt/jt-1/meeting.yaml': `${scaffold['jt/jt-1/meeting.yaml']}\n${note}\n`,
      'jt/jt-1/en.md': '## Opening {#opening}\n\n:::action{#A-1 owner=agency}\nTo be done.\n:::\n',
    }),
  );
  const { secrets } = secretsOf(library, locales);
  expect(secrets.map(({ text }) => text)).not.toContain('jt-1');
  expect(secrets.map(({ text }) => text)).not.toContain('A-1');
  expect(secrets.some(({ text }) => text.includes('Zuqvanter'))).toBe(true);
});

test('a file that is the same whatever the content says is known by its bytes, not by its path', async () => {
  const library = await readLibrary(
    memoryShelf({
      ...scaffold,
      'jt/jt-1/en.md':
        '## Opening {#opening}\n\n:::restricted[A case.]{reason=health}\nIt heard one Quendrix.\n:::\n',
    }),
  );
  const path = 'public/schema.json';
  const [ours, other] = [utf8('{"title":"Quendrix"}'), utf8('{"title": "Quendrix"}')];
  const sources = { library, locales, templates: memoryShelf({}) };
  const gate = await gateFor(sources, [{ path, bytes: ours }]);
  expect(gate.admits({ path, bytes: ours })).toBe(true);
  expect(gate.admits({ path: 'public/other.json', bytes: ours })).toBe(false);
  expect((await gateFor(sources)).admits({ path, bytes: other })).toBe(false);
});

test('each copy of a program of the search is looked through, but for one that is the same as another', async () => {
  const library = await readLibrary(
    memoryShelf({
      ...scaffold,
      'jt/jt-1/en.md':
        '## Opening {#opening}\n\n:::restricted[A case.]{reason=health}\nIt heard :restricted[Quendrix Vobrand].\n:::\n',
    }),
  );
  const copy = (lang: string, text: string) => ({
    path: `public/search/${lang}/pagefind.js`,
    bytes: utf8(text),
  });
  const gate = await gateFor({ library, locales, templates: memoryShelf({}) });
  expect(gate.admits(copy('en', 'let a = 1;'))).toBe(true);
  expect(gate.admits(copy('fr', 'let a = 1;'))).toBe(true);
  expect(gate.messages()).toEqual([]);
  for (const lang of ['ar', 'de']) gate.admits(copy(lang, 'let a = "Quendrix Vobrand";'));
  const reasons = gate.messages().map(({ reason }) => reason);
  for (const lang of ['ar', 'de'])
    expect(reasons).toContainEqual(expect.stringContaining(`public/search/${lang}/pagefind.js`));
});
