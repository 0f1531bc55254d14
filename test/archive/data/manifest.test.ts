import { expect, test } from 'vitest';
import { manifest } from '../../../src/archive/data/manifest.ts';
import { filed } from '../../../src/archive/filed.ts';
import { hashBytes } from '../../../src/seal/digest/hash.ts';
import { anArchive } from '../an-archive.ts';

test('the manifest lists every public file with its hash, in order', async () => {
  const text = (words: string) => new TextEncoder().encode(words);
  const files = new Map(
    [
      ['public/b.html', 'b'] as const,
      ['restricted/b.html', 'secret'] as const,
      ['public/a\\1.html', ''] as const,
    ].map(([path, words]) => [path, filed(path, text(words), hashBytes)]),
  );
  const made = await manifest.render({ ...(await anArchive()), files });
  const [sums, json] = made.map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(made.map(({ path }) => path)).toEqual(['public/SHA256SUMS', 'public/manifest.json']);
  expect(sums).toBe(
    '\\e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\\\\1.html\n' +
      '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.html\n',
  );
  expect(JSON.parse(json ?? '').files.map(({ path }: { path: string }) => path)).toEqual([
    'a\\1.html',
    'b.html',
  ]);
});
