import { describe, expect, test } from 'vitest';
import { iati } from '../../../src/archive/data/iati/iati.ts';
import { diskShelf } from '../../../src/edge/disk.ts';
import { memoryShelf } from '../../memory-shelf.ts';
import { aKit } from '../a-kit.ts';
import { anArchive } from '../an-archive.ts';

const folder = new URL('../../golden/iati/', import.meta.url).pathname;
const content = diskShelf(`${folder}content`);

const textOf = async (rest: object = {}) => {
  const archive = await anArchive(content, { asOf: '2024-04-01T00:00:00Z', ...rest });
  const files = await iati.render(archive, aKit);
  return files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const);
};

describe('IATI', () => {
  test('is one file a publisher, with the project and its meetings', async () => {
    const [[path, text] = [], ...others] = await textOf();
    expect(path).toBe('public/iati/XM-EX-1.xml');
    expect(others).toEqual([]);
    await expect(text).toMatchFileSnapshot(`${folder}expected/XM-EX-1.xml`);
  });

  test('has nothing of restricted passages, nor of activities without an identifier', async () => {
    const [[, text = ''] = []] = await textOf();
    expect(text).not.toMatch(/nobody outside|personne à l|A case|Un cas/);
    expect(text.match(/<iati-activity /g)).toHaveLength(2);
  });

  test('is the same at any moment after the meeting, and has no links where the site is not known', async () => {
    expect(await textOf({ asOf: '2031-01-01T00:00:00Z' })).toEqual(await textOf());
    expect((await textOf({ site: undefined }))[0]?.[1]).not.toContain('jt-1.en.pdf');
  });

  test('calls what lies ahead planned', async () => {
    const [[, text = ''] = []] = await textOf({ asOf: '2024-03-04T00:00:00Z' });
    expect(text).toContain('<activity-date type="1" iso-date="2024-03-05" />');
    expect(text).not.toContain('<activity-date type="4" iso-date="2024-03-05" />');
  });

  test('is not made where no activity is complete', async () => {
    const files = await iati.render(await anArchive(memoryShelf({})), aKit);
    expect(files).toEqual([]);
  });
});
