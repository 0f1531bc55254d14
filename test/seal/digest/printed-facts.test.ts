/** Whatever fact is printed is bound: each fact of the sample is changed in turn, and printed again. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { edit } from '../../../src/edit/edit.ts';
import { compileTemplates } from '../../../src/format/templates.ts';
import { view } from '../../../src/format/view.ts';
import { locales } from '../../../src/locale/index.ts';
import { readLibrary } from '../../../src/read/library.ts';
import { messagesOf } from '../../../src/report.ts';
import { canonicalForm, digestOf } from '../../../src/seal/digest/digest.ts';
import { memoryShelf } from '../../memory-shelf.ts';
import { bundledTemplates } from '../../memory-world.ts';

const meeting = 'jtwg/jtwg-4/meeting.yaml';
const series = 'jtwg/series.yaml';
const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../content/${path}`, import.meta.url)), 'utf8');
const content: Readonly<Record<string, string>> = Object.fromEntries(
  [
    series,
    ...['jtwg-3', 'jtwg-4'].flatMap((id) =>
      ['meeting.yaml', 'en.md', 'fr.md'].map((name) => `jtwg/${id}/${name}`),
    ),
  ].map((path) => [path, read(path)]),
);

const templates = await compileTemplates(bundledTemplates);

/** The minutes as they are bound, and as they are printed: side by side, for the public. `undefined` where they cannot be read. */
async function minutesOf(
  files: typeof content,
): Promise<{ readonly root: string; readonly printed: string } | undefined> {
  const library = await readLibrary(memoryShelf(files));
  if (messagesOf(library.files).some(({ level }) => level === 'error')) return undefined;
  const found = library.meetings.find(({ id }) => id === 'jtwg-4');
  if (!found) throw new Error('The sample lacks its fourth meeting');
  const { root } = digestOf(canonicalForm(found, { pictures: new Map(), key: '0'.repeat(64) }));
  const languages = { languages: ['en', 'fr'], audience: 'public' };
  const edition = edit(found, languages, { ...library, locales });
  const page = view(edition, { locales, medium: 'print', style: '' });
  return { root, printed: templates.render('minutes', page) };
}

type Path = readonly (string | number)[];

/** The places of all plain values. */
function places(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, held]) =>
    places(held, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Other values that a fact might have: which of them its schema takes, reading tells. */
function others(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'boolean') return [!value];
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    return [text.replace(/\d$/, (last) => (last === '1' ? '2' : '1'))];
  if (/^\d\d:\d\d$/.test(text)) return [text.replace(/\d$/, '7')];
  return /[A-Z\u00c0-\u024f ]/.test(text) ? [`${text} Zz`] : [];
}

function changedAt(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value))
    return value.map((held, index) => (index === step ? changedAt(held, rest, to) : held));
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, held]) => [
          key,
          key === step ? changedAt(held, rest, to) : held,
        ]),
      )
    : value;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (held, step) =>
      typeof held === 'object' && held !== null
        ? new Map(Object.entries(held)).get(String(step))
        : undefined,
    value,
  );
}

test.each([
  [series, 60],
  [meeting, 20],
])('each fact of %s that is printed is bound', async (file, atLeast) => {
  const facts: unknown = parse(content[file] ?? '');
  const before = await minutesOf(content);
  expect(before).toBeDefined();
  let seen = 0;
  const unbound: string[] = [];
  for (const path of places(facts)) {
    for (const other of others(valueAt(facts, path))) {
      const files = { ...content, [file]: stringify(changedAt(facts, path, other)) };
      const now = await minutesOf(files);
      if (now === undefined || now.printed === before?.printed) continue;
      seen += 1;
      if (now.root === before?.root) unbound.push(path.join('.'));
    }
  }
  expect(unbound).toEqual([]);
  expect(seen).toBeGreaterThan(atLeast);
});
