import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { indexJson } from '../../../src/archive/data/index-json.ts';
import { aKit } from '../a-kit.ts';
import { anArchive } from '../an-archive.ts';

const files = await indexJson.render(await anArchive(), aKit);
const [index, schema] = files.map(({ bytes }) => new TextDecoder().decode(bytes));

test('index.json and its schema are two files', () => {
  expect(files.map(({ path }) => path)).toEqual(['public/index.json', 'public/schema.json']);
});

test('index.json of the sample', async () => {
  await expect(index).toMatchFileSnapshot('../../golden/archive/expected/index.json');
});

test('index.json is as its schema says, and the schema says enough to find faults', () => {
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schema ?? ''));
  const read = JSON.parse(index ?? '');
  expect(validate(read), JSON.stringify(validate.errors)).toBe(true);
  delete read.series[0].meetings[0].clauses[0].kind;
  expect(validate(read)).toBe(false);
});

test('nothing of a restricted passage is in it, nor an address of the procedure', () => {
  expect(index).not.toContain('A-04-02');
  expect(index).not.toContain('@example.org');
});
