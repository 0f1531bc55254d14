/** Organisations and corrigenda that not everybody may read. All names are invented. */
import { expect, test } from 'vitest';
import { scaffold } from '../../src/check/scaffold.ts';
import { adopt } from '../../src/command/adopt.ts';
import { attest } from '../../src/command/attest.ts';
import { circulate } from '../../src/command/circulate.ts';
import { build } from '../../src/pipeline.ts';
import { anOffice, textOf } from '../command/an-office.ts';
import { printWithFields } from '../command/print-with-fields.ts';
import { memoryWorld } from '../memory-world.ts';

const printer = { print: async (html: string) => printWithFields(html) };
const series = (scaffold['jt/series.yaml'] ?? '')
  .replace(
    'organisations:\n',
    'organisations:\n  - { id: partner, name: Shelter of the Quendrix, abbr: SQUENDX, address: Vollmart Street 3, party: ne, restricted: { reason: security, as: A partner } }\n',
  )
  .replace('people:\n', 'people:\n  - { id: cleo, function: Matron, organisation: partner }\n');
const meeting = `${scaffold['jt/jt-1/meeting.yaml']}
participants:
  - { person: ada }
  - { person: ben }
  - { person: cleo }
  - { function: Guard, organisation: partner }
`;
const told = async (content: Readonly<Record<string, string>>, format?: 'html') => {
  const world = memoryWorld(
    { ...scaffold, 'jt/series.yaml': series, 'jt/jt-1/meeting.yaml': meeting, ...content },
    { printer, site: 'https://minutes.example.org' },
  );
  const report = await build(world, {
    asOf: '2024-06-01T00:00:00Z',
    ...(format ? { formats: [format], audiences: ['public', 'parties'] } : {}),
  });
  const read = (folder: string) =>
    [...world.written]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString('latin1')}`);
  return { report, read };
};
/** Paths of files that tell something. */
const telling = (files: readonly string[]) =>
  files.filter((one) => closed.test(one)).map((one) => one.split(' ')[0]);
const closed = /quendrix|squendx|vollmart/i;

test('the public reads other words for the name of a closed organisation, and nothing else of it', async () => {
  const { report, read } = await told({});
  expect(report.messages.filter(({ level }) => level === 'error')).toEqual([]);
  const files = read('public/');
  expect(files.length).toBeGreaterThan(10);
  expect(telling(files)).toEqual([]);
  expect(files.filter((one) => one.includes('A partner')).length).toBeGreaterThan(1);
});

test('those who may read it read its name', async () => {
  const { read } = await told({}, 'html');
  expect(read('restricted/parties/').filter((one) => closed.test(one)).length).toBeGreaterThan(0);
});

test.each(['the Shelter of the Quendrix', 'SQUENDX'])(
  'of a closed organisation “%s” in the open is refused',
  async (words) => {
    const { report } = await told(
      { 'jt/jt-1/en.md': `${scaffold['jt/jt-1/en.md']}\nIt thanked ${words}.\n` },
      'html',
    );
    const found = report.messages.filter(({ rule }) => rule === 'restricted-repeated');
    expect(found.map(({ file, level }) => `${file} ${level}`)).toEqual(['jt/jt-1/en.md error']);
    expect(report.refused).toEqual(['jt-1']);
    expect(JSON.stringify(report)).not.toMatch(closed);
  },
);

test.each([
  ['partner', 'XM-QUX', 'XM-QUX-4711-JT'],
  ['agency', 'XM-EX-1', 'XM-EX-1-XM-QUX-4711'],
  ['agency', 'XM-EX-1', 'XM-EX-1-4711'],
])(
  'the code of a closed organisation in an identifier is refused: reported by %s (%s)',
  async (organisation, ref, identifier) => {
    const activity = `
activity:
  identifier: ${identifier}
  published: true
  reporting: { organisation: ${organisation}, ref: ${ref}, type: multilateral }
  participating: [{ organisation: partner, ref: XM-QUX-4711, type: government, role: implementing }]
`;
    const { report, read } = await told({ 'jt/series.yaml': series + activity }, 'html');
    const found = report.messages.filter(({ rule }) => rule === 'activity-identifier-open');
    expect(found.map(({ file, level }) => `${file} ${level}`)).toEqual(['jt/series.yaml error']);
    expect(report.refused).toEqual(['jt-1']);
    expect(JSON.stringify(report)).not.toMatch(/QUX|4711/);
    expect(read('').filter((one) => /QUX|4711/.test(one))).toEqual([]);
  },
);

test.each([
  [
    'a sub-committee',
    'jt/series.yaml',
    series.replace(
      '    name: { en: Prevention',
      '    restricted: { reason: child }\n    name: { en: Prevention',
    ),
    'Unexpected key `restricted`',
  ],
  [
    'the place of issue',
    'jt/jt-1/meeting.yaml',
    `${meeting}issued: { place: Abuja, date: 2024-03-06, restricted: { reason: child } }\n`,
    'Unexpected key `restricted`',
  ],
  [
    'the words of the place of issue',
    'jt/jt-1/meeting.yaml',
    `${meeting}issued: { place: { en: Abuja, restricted: { reason: child } }, date: 2024-03-06 }\n`,
    'Unexpected key `restricted` in `issued.place`, expected a language such as `en` or `fr`',
  ],
  [
    'an organisation without other words',
    'jt/series.yaml',
    series.replace(', as: A partner', ''),
    'Unexpected missing `organisations[1].restricted.as`, expected words, or words for each language',
  ],
])('a mark on %s is an error with which nothing goes out', async (_, path, text, reason) => {
  const { report, read } = await told({ [path]: text }, 'html');
  const found = report.messages.filter(({ rule }) => rule === 'restricted-facts');
  expect(found.map(({ file }) => file)).toContain(path);
  expect(found.map((one) => one.reason).join('\n')).toContain(reason);
  expect(read('public/jt/jt-1')).toEqual([]);
});

const corrigendum = (more: string) =>
  `adopts:\n  - { minutes: jt-1, corrigenda: [{ clause: D-1, text: Read Quendrix in place of it${more} }, { text: Read seven }] }\n`;

test('a closed corrigendum is in no page, and in no register', async () => {
  const office = () => {
    const on = anOffice('sign-off');
    const path = 'jt/jt-2/meeting.yaml';
    on.files[path] =
      `${textOf(on, path).replace(/^adopts:[\s\S]*$/m, '')}\n${corrigendum(', restricted: { reason: health, as: See the record }')}`;
    return on;
  };
  const on = office();
  await circulate(on, { meeting: 'jt-1', asOf: '2024-03-06T09:00:00Z' });
  for (const signatory of ['ada', 'ben', 'office'])
    await attest(on, {
      meeting: 'jt-1',
      signatory,
      place: 'Abuja',
      date: '2024-03-20',
      method: 'by hand',
      asOf: '2024-03-20T09:00:00Z',
    });
  const adopted = await adopt(on, {
    meeting: 'jt-1',
    adoptedAt: 'jt-2',
    asOf: '2024-05-06T09:00:00Z',
  });
  expect(adopted.messages).toEqual([]);
  const register = textOf(on, 'jt/jt-1/register.yaml');
  expect(register).toContain('See the record');
  expect(register).toContain('Read seven');
  expect(register).not.toMatch(closed);
  const report = await build(on, { asOf: '2024-10-01T09:00:00Z' });
  expect(report.messages.filter(({ level }) => level === 'error')).toEqual([]);
  const pages = [...on.written].filter(([path]) => path.startsWith('public/'));
  expect(pages.length).toBeGreaterThan(10);
  expect(
    telling(pages.map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString('latin1')}`)),
  ).toEqual([]);
});
