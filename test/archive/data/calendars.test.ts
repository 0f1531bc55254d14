import { expect, test } from 'vitest';
import { calendars } from '../../../src/archive/data/calendars.ts';
import { aKit } from '../a-kit.ts';
import { anArchive } from '../an-archive.ts';

test('a calendar of the sample holds its sessions and deadlines', async () => {
  const files = await calendars.render(await anArchive(), aKit);
  expect(files.map(({ path }) => path)).toEqual([
    'public/calendars/jtwg.en.ics',
    'public/calendars/jtwg.fr.ics',
  ]);
  const [english, french] = files.map(({ bytes }) => new TextDecoder().decode(bytes));
  // Lines end as RFC 5545 wants it, which version control would not keep.
  await expect(french?.replaceAll('\r\n', '\n')).toMatchFileSnapshot(
    '../../golden/archive/expected/jtwg.fr.ics',
  );
  expect(french?.split('\r\n').every((line) => !line.includes('\n'))).toBe(true);
  const uids = (text = '') => text.match(/^UID:.*$/gm);
  expect(uids(english)).toEqual(uids(french));
});
