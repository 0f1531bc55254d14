/** The vectors of docs/digest.md, hashed by this program and by a second one that shares no code with it. */
import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../../src/seal/digest/canonical-json.ts';
import { type CanonicalForm, type Digest, digestOf } from '../../../src/seal/digest/digest.ts';
import { formOf } from './a-meeting.ts';

interface Vector {
  readonly files: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly hidden?: readonly { readonly where: readonly Json[]; readonly hidden: Json }[];
  readonly form: CanonicalForm;
  readonly canonical: Readonly<Record<string, readonly string[]>>;
  readonly digest: Digest;
}

const folder = new URL('./vectors/', import.meta.url);
const vectors = readdirSync(folder).map((name): [string, Vector] => [
  name,
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector,
]);

test.each(vectors)('%s: the files give the form, and the form its hashes', async (_, vector) => {
  const form = await formOf(vector.files);
  expect(form).toEqual(vector.form);
  expect(digestOf(form)).toEqual(vector.digest);
  for (const [lang, parts] of Object.entries(form.texts))
    expect(parts.map(([key, held]) => canonicalJson({ key, form: held }))).toEqual(
      vector.canonical[lang],
    );
});

test.each(vectors)('%s: another program comes to the same root', (_, vector) => {
  const { facts, texts } = vector.form;
  const fields = mapValues(facts, (value, name) => other('fact', { name, value }));
  const languages = mapValues(texts, (parts, lang) =>
    other('text', {
      lang,
      parts: parts.map(([key, form]) => [key, other('part', { key, form })]),
    }),
  );
  const root = other('record', { facts: other('facts', fields), texts: languages });
  expect(root).toBe(vector.digest.root);
});

test.each(vectors)('%s: whoever has the key can open what is closed', (_, vector) => {
  for (const { where, hidden } of vector.hidden ?? []) {
    const salt = createHmac('sha256', Buffer.from(vector.key ?? '', 'hex'))
      .update(`minutier/salt/1\n${sorted(where)}`)
      .digest('hex');
    expect(JSON.stringify(vector.form)).toContain(other('restricted', { salt, hidden }));
  }
});

test('layout makes no difference', () => {
  const digest = (name: string) => new Map(vectors).get(name)?.digest;
  expect(digest('layout.json')).toEqual(digest('one-language.json'));
});

/** The second program: nothing but SHA-256 and JSON with sorted keys. */
function other(purpose: string, value: unknown): string {
  return createHash('sha256')
    .update(`minutier/${purpose}/1\n${sorted(value)}`)
    .digest('hex');
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  make: (value: A, name: string) => B,
): Record<string, B> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, make(value, name)]),
  );
}
