import { describe, expect, test } from 'vitest';
import { adopt } from '../../src/command/adopt.ts';
import { attest } from '../../src/command/attest.ts';
import { circulate } from '../../src/command/circulate.ts';
import { correct } from '../../src/command/correct.ts';
import { publish } from '../../src/command/publish.ts';
import { respond } from '../../src/command/respond.ts';
import { status } from '../../src/command/status.ts';
import { statusTable } from '../../src/command/status-table.ts';
import { withdraw } from '../../src/command/withdraw.ts';
import { build, check } from '../../src/pipeline.ts';
import { exitCode, type Report } from '../../src/report.ts';
import { anOffice, textOf } from './an-office.ts';

type AnOffice = ReturnType<typeof anOffice>;
const meeting = 'jt-1';
const register = 'jt/jt-1/register.yaml';
const day = (n: number, time = '09:00:00') => `2024-03-${String(n).padStart(2, '0')}T${time}Z`;
const office = () => anOffice('sign-off', 'jt/jt-2');
const edit = (on: AnOffice, path: string, from: string | RegExp, to: string) => {
  on.files[path] = textOf(on, path).replace(from, to);
};
const send = (on: AnOffice, n = 6) => circulate(on, { meeting, asOf: day(n) });
const sign = (on: AnOffice, signatory: string, n = 20) =>
  attest(on, {
    meeting,
    signatory,
    place: 'Abuja',
    date: '2024-03-20',
    method: 'by hand',
    asOf: day(n),
  });
const told = ({ messages }: Report) => messages.map(({ reason }) => reason);

test.each<[string, (on: AnOffice) => Promise<Report>, string]>([
  [
    'an answer to a draft',
    (on) => respond(on, { meeting, party: 'ne', response: 'validate' }),
    'Unexpected answer, expected a circulation before it',
  ],
  [
    'a signature under a draft',
    (on) => sign(on, 'ada'),
    'Unexpected signature, expected a circulation before it',
  ],
  [
    'the publication of a draft',
    (on) => publish(on, { meeting }),
    'Unexpected draft that nobody was sent, expected circulated minutes',
  ],
  [
    'the withdrawal of a draft',
    (on) => withdraw(on, { meeting, reason: 'x' }),
    'Unexpected draft that nobody was sent, expected circulated minutes',
  ],
  [
    'the correction of a draft',
    (on) => correct(on, { meeting, reason: 'x' }),
    'Unexpected correction, expected a circulation before it',
  ],
  [
    'adoption by nobody',
    (on) => adopt(on, { meeting, adoptedAt: 'jt-9' }),
    'Unexpected adoption at `jt-9`, expected a meeting whose `adopts` names `jt-1`',
  ],
])('%s is refused and writes nothing', async (_, act, reason) => {
  const on = office();
  const before = { ...on.files };
  const report = await act(on);
  expect(told(report)).toEqual([reason]);
  expect(exitCode(report)).toBe(1);
  expect(on.files).toEqual(before);
});

test.each<[string, (on: AnOffice) => void, string]>([
  [
    'without a procedure',
    (on) => edit(on, 'jt/series.yaml', /^procedure:[\s\S]*$/m, ''),
    'Unexpected circulation in a series without `procedure`',
  ],
  [
    'with a party that nobody knows',
    (on) => edit(on, 'jt/series.yaml', 'party: ne, languages', 'party: nee, languages'),
    'Unexpected party `nee`, expected one of `ne`, `ng`',
  ],
  [
    'with a signatory that nobody knows',
    (on) => edit(on, 'jt/series.yaml', '[ada, ben, office]', '[ada, benn]'),
    'Unexpected signatory `benn`, expected one of `ada`, `ben`',
  ],
  [
    'with a quorum beyond the signatories',
    (on) => edit(on, 'jt/series.yaml', '  days: 5', '  days: 5\n  quorum: 4'),
    'Unexpected quorum of 4, expected at most 3, the number of signatories',
  ],
  ['in one language only', (on) => void delete on.files['jt/jt-1/fr.md'], 'fr'],
  ['with faults in the text', (on) => edit(on, 'jt/jt-1/en.md', '#D-1', '#D-2'), 'D-'],
  [
    'with an unknown time zone',
    (on) => edit(on, 'jt/series.yaml', /timeZone: Africa\/Niamey/, 'timeZone: Africa/Niamy'),
    'expected a time zone such as Africa/Niamey',
  ],
])('circulation %s is refused and writes nothing', async (_, change, words) => {
  const on = office();
  change(on);
  const before = { ...on.files };
  const report = await send(on);
  expect(told(report).join('\n')).toContain(words);
  expect(exitCode(report)).toBe(1);
  expect(on.files).toEqual(before);
  expect(on.written.size).toBe(0);
});

test('a browser that fails leaves no circulation behind', async () => {
  const on = {
    ...office(),
    printer: {
      print: async () => {
        throw new Error('no browser');
      },
    },
  };
  const before = { ...on.files };
  const report = await circulate(on, { meeting, asOf: day(6) });
  expect(exitCode(report)).toBe(2);
  expect(on.files).toEqual(before);
  expect(on.written.size).toBe(0);
});

test('an objection that comes too late is told not to count', async () => {
  const on = office();
  await send(on);
  const object = (n: number) =>
    respond(on, { meeting, party: 'ne', response: 'object', asOf: day(n) });
  expect((await object(7)).told).toEqual(['ne objects to jt-1']);
  const late = await respond(on, { meeting, party: 'ng', response: 'object', asOf: day(20) });
  expect(late.told).toEqual([
    'ng objects to jt-1',
    'It came after 2024-03-14, 23:59 (Africa/Niamey), when silence had become consent: the register keeps it, and it does not count. To take it up, change the text and circulate it again',
  ]);
});

test('who circulates again is told what is lost by it', async () => {
  const on = office();
  expect((await send(on)).told?.join()).not.toContain('no longer counts');
  await respond(on, { meeting, party: 'ne', response: 'object', asOf: day(7) });
  expect((await send(on, 8)).told?.slice(1, 3)).toEqual([
    'The text is the same as that of the circulation of 2024-03-06',
    'What came since the circulation of 2024-03-06 no longer counts (ne objected): all answer anew',
  ]);
});

test('a text goes out with its doubts told', async () => {
  const on = office();
  edit(on, 'jt/jt-1/en.md', 'opened', 'opened in 2023');
  const report = await send(on);
  expect(told(report)).toEqual([
    expect.stringContaining('Unexpected passage without `2023`, expected the same numbers'),
  ]);
  expect(exitCode(report)).toBe(0);
});

test('a corrigendum to no passage is refused', async () => {
  const on = office();
  await send(on);
  edit(on, 'jt/jt-1/en.md', 'opened', 'closed');
  const corrigenda = [{ clause: 'D-9', text: { '*': 'Read: closed' } }];
  await expect(
    correct(on, { meeting, reason: 'A slip', corrigenda, asOf: day(20) }),
  ).rejects.toThrow('Unexpected passage “D-9”');
});

test('status says why a party objects', async () => {
  const on = office();
  await send(on);
  await respond(on, {
    meeting,
    party: 'ne',
    response: 'object',
    reason: 'No day',
    asOf: day(7),
  });
  const { standings = [] } = await status(on, { asOf: day(8) });
  expect(statusTable(standings)).toContain('\n  ne objects: No day');
});

test('minutes that are published before they are adopted still wait for that', async () => {
  const on = office();
  await send(on);
  for (const signatory of ['ada', 'ben', 'office']) await sign(on, signatory);
  await publish(on, { meeting, asOf: day(21) });
  const { standings = [] } = await status(on, { asOf: day(22) });
  expect(standings.map(({ status: now, next }) => `${now}: ${next}`)).toEqual([
    'published: adopt at the next meeting',
  ]);
});

test('a mail server that refuses leaves a circulation whose letters can be sent by hand', async () => {
  const on = {
    ...office(),
    post: {
      send: async () => {
        throw new Error('The mail server refused');
      },
    },
  };
  const report = await circulate(on, { meeting, asOf: day(6), send: true });
  expect(exitCode(report)).toBe(2);
  expect(told(report)).toEqual([
    'Cannot send the letter to ne: The mail server refused',
    'Cannot send the letter to ng: The mail server refused',
  ]);
  expect([...on.written.keys()]).toContain('circulation/jt-1/ne/jt-1.eml');
  expect(on.files[register]).toBeDefined();
});

test('two people at once: the second command is refused, and the register stays whole', async () => {
  const on = office();
  await send(on);
  const faster = { ...on, random: on.random };
  const read = on.content.read;
  let raced = false;
  const slow = {
    ...on,
    content: {
      ...on.content,
      read: async (path: string) => {
        const found = await read(path);
        if (path === register && !raced) {
          raced = true;
          await respond(faster, { meeting, party: 'ng', response: 'validate', asOf: day(7) });
        }
        return found;
      },
    },
  };
  const second = respond(slow, { meeting, party: 'ne', response: 'validate', asOf: day(7) });
  await expect(second).rejects.toThrow('somebody else changed it in the meantime');
  expect(told(await check(on, { asOf: day(8) }))).toEqual([]);
});

test('a signature under a text that changed is refused', async () => {
  const on = office();
  await send(on);
  edit(on, 'jt/jt-1/en.md', 'opened', 'closed');
  const report = await sign(on, 'ada');
  expect(report.refused).toEqual(['jt-1']);
  expect(told(report)[0]).toContain('Unexpected text that is not the one circulated');
  expect(report.messages[0]?.hint).toContain('en: opening changed');
});

test('reformatting voids nothing', async () => {
  const on = office();
  await send(on);
  edit(on, 'jt/jt-1/en.md', 'The co-chairs opened', 'The co-chairs\nopened');
  expect(told(await sign(on, 'ada'))).toEqual([]);
});

test('an answer may come while the draft is being worked on', async () => {
  const on = office();
  await send(on);
  edit(on, 'jt/jt-1/en.md', 'opened', 'closed');
  expect(
    told(await respond(on, { meeting, party: 'ne', response: 'validate', asOf: day(7) })),
  ).toEqual([]);
});

test('a text that changed since is an error, and is printed all the same, saying so', async () => {
  const on = office();
  await send(on);
  edit(on, 'jt/jt-1/en.md', 'opened', 'closed');
  const report = await build(on, { formats: ['html'], asOf: day(7) });
  expect(exitCode(report)).toBe(1);
  expect(report.refused).toEqual([]);
  expect(textOf(on, 'public/jt/jt-1/jt-1.en.html')).toContain('changed since it was circulated');
});

test('a restricted word that changed is told without the word', async () => {
  const on = office();
  await send(on);
  edit(on, 'jt/jt-1/en.md', 'Xylographe', 'Zoographe');
  const report = await check(on, { asOf: day(7) });
  const said = JSON.stringify(report);
  expect(said).toContain('en: opening changed');
  expect(said).not.toMatch(/Xylographe|Zoographe/);
});

test('what is said in the past does not depend on what came later', async () => {
  const on = office();
  await send(on);
  const before = await status(on, { asOf: day(7) });
  await respond(on, { meeting, party: 'ne', response: 'object', asOf: day(8) });
  const after = await status(on, { asOf: day(7) });
  expect(after.standings).toEqual(before.standings);
});

test.each<[string, (on: AnOffice) => Promise<Report>, string]>([
  [
    'a method of no words',
    (on) =>
      attest(on, {
        meeting,
        signatory: 'ada',
        place: 'Abuja',
        date: '2024-03-20',
        method: '',
        asOf: day(20),
      }),
    'method',
  ],
  [
    'a day that does not exist',
    (on) =>
      attest(on, {
        meeting,
        signatory: 'ada',
        place: 'Abuja',
        date: '2024-02-31',
        method: 'by hand',
        asOf: day(20),
      }),
    '2024-02-31',
  ],
  [
    'a day of signature that is still to come',
    (on) =>
      attest(on, {
        meeting,
        signatory: 'ada',
        place: 'Abuja',
        date: '2024-03-22',
        method: 'by hand',
        asOf: day(20),
      }),
    'Unexpected day of signature 2024-03-22, expected one not after 2024-03-20T09:00:00Z',
  ],
  [
    'nobody who gave the command',
    (on) => respond(on, { meeting, party: 'ne', response: 'validate', by: '', asOf: day(7) }),
    'by',
  ],
])(
  '%s is refused before it is written, for the register must be read again',
  async (_, act, words) => {
    const on = office();
    await send(on);
    const before = { ...on.files };
    const report = await act(on);
    expect(told(report).join()).toContain(words);
    expect(exitCode(report)).toBe(1);
    expect(on.files).toEqual(before);
    expect(told(await check(on, { asOf: day(21) }))).toEqual([]);
  },
);

test('an event in the future is an error, unless an earlier moment is looked at on purpose', async () => {
  const on = office();
  await send(on);
  const asked = await check(on, { asOf: day(5) });
  expect(asked.messages.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
    'register-time warning',
  ]);
  expect(exitCode(asked)).toBe(0);
  const now = await check({ ...on, now: () => day(5) });
  expect(now.messages.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
    'register-time error',
  ]);
  expect(now.messages[0]?.hint).toContain('The clock of this computer');
  expect((await check({ ...on, now: () => day(7) })).messages).toEqual([]);
});

test('an event cannot be dated before the last one', async () => {
  const on = office();
  await send(on);
  const report = await respond(on, { meeting, party: 'ne', response: 'validate', asOf: day(5) });
  expect(told(report)[0]).toContain(
    'expected one not before 2024-03-06T09:00:00Z, that of the last event',
  );
});

test.each<[string, (on: AnOffice) => void, string]>([
  [
    'a past event was changed',
    (on) => edit(on, register, 'response: object', 'response: comment'),
    'register-chain',
  ],
  ['the end was cut off', (on) => edit(on, register, / {2}- seq: 2[\s\S]*$/, ''), 'register-chain'],
  [
    'the end was cut off and the head mended',
    (on) => {
      const whole = textOf(on, register);
      edit(on, register, / {2}- seq: 3[\s\S]*$/, '');
      const prev = /seq: 3[\s\S]*?prev: (\w+)/.exec(whole)?.[1] ?? '';
      edit(on, register, /^head: .*$/m, `head: ${prev}`);
    },
    'register-complete',
  ],
  [
    'the evidence was changed',
    (on) => edit(on, 'jt/jt-1/evidence/2-letter.txt', 'No', 'Yes'),
    'register-evidence',
  ],
  [
    'the evidence was removed',
    (on) => void delete on.files['jt/jt-1/evidence/2-letter.txt'],
    'register-evidence',
  ],
  ['the key was lost', (on) => void delete on.files['jt/jt-1/restricted.key'], 'digest-made'],
  [
    'a kept digest was changed',
    (on) => {
      const path = Object.keys(on.files).find((name) => name.includes('digests/')) ?? '';
      edit(on, path, '"key": "opening"', '"key": "openin"');
    },
    'digest-kept',
  ],
])('%s: check says so, nothing is built, nothing more is recorded', async (_, attack, rule) => {
  const on = office();
  await send(on);
  await respond(on, {
    meeting,
    party: 'ne',
    response: 'object',
    reason: 'No',
    evidence: { name: 'letter.txt', bytes: new TextEncoder().encode('No') },
    asOf: day(7),
  });
  edit(on, 'jt/jt-1/en.md', 'opened', 'closed');
  await send(on, 8);
  attack(on);
  const report = await check(on, { asOf: day(9) });
  expect(report.messages.map((message) => message.rule)).toContain(rule);
  expect(exitCode(report)).toBe(1);
  const built = await build(on, { formats: ['html'], asOf: day(9) });
  expect(built.refused).toEqual(['jt-1']);
  const before = { ...on.files };
  await respond(on, { meeting, party: 'ng', response: 'validate', asOf: day(9) });
  if (rule !== 'digest-made') expect(on.files).toEqual(before);
});

test('signed minutes are corrected with a reason, and say so', async () => {
  const on = office();
  await send(on);
  for (const signatory of ['ada', 'ben', 'office']) await sign(on, signatory);
  expect(told(await correct(on, { meeting, reason: 'A wrong word', asOf: day(21) }))[0]).toContain(
    'has not changed',
  );
  edit(on, 'jt/jt-1/en.md', 'opened', 'closed');
  await expect(
    correct(on, {
      meeting,
      reason: 'A wrong word',
      corrigenda: [{ clause: 'opening', text: { de: 'geschlossen' } }],
      asOf: day(21),
    }),
  ).rejects.toThrow('Unexpected language “de”');
  const report = await correct(on, {
    meeting,
    reason: 'A wrong word',
    corrigenda: [{ clause: 'opening', text: { en: 'closed' } }],
    asOf: day(21),
  });
  expect(report.told).toEqual(['jt-1 is corrected: en: opening changed']);
  const { standings } = await status(on, { asOf: day(22) });
  expect(standings?.[0]).toMatchObject({ status: 'corrected', stale: false });
});

test('withdrawn minutes stay withdrawn', async () => {
  const on = office();
  await send(on);
  await withdraw(on, { meeting, reason: 'Sent by mistake', asOf: day(7) });
  expect(told(await send(on, 8))).toEqual([
    'Unexpected circulation after the minutes were withdrawn, expected nothing more',
  ]);
});

test.each<[string, (on: AnOffice) => Promise<unknown>, string]>([
  [
    'unsigned',
    async (on) => send(on),
    'expected minutes that all parties validated and all signatories signed',
  ],
  [
    'never sent',
    async () => {},
    'expected minutes that all parties validated and all signatories signed',
  ],
  [
    'changed since',
    async (on) => {
      await send(on);
      for (const signatory of ['ada', 'ben', 'office']) await sign(on, signatory);
      edit(on, 'jt/jt-1/en.md', 'opened', 'closed');
    },
    'expected the text that was signed',
  ],
  [
    'lacking a language',
    async (on) => void delete on.files['jt/jt-1/fr.md'],
    'expected a text in every language, also in fr',
  ],
  [
    'told by a register that was changed',
    async (on) => {
      await send(on);
      edit(on, register, 'quorum: 3', 'quorum: 1');
    },
    'expected a register that is whole',
  ],
])('adopting minutes that are %s is an error', async (_, prepare, words) => {
  const on = anOffice('sign-off');
  await prepare(on);
  const report = await check(on, { asOf: '2024-09-06T09:00:00Z' });
  const found = report.messages.filter(({ rule }) => rule === 'adoption-sound');
  expect(found.map(({ file, reason, level }) => `${file} ${level} ${reason}`)).toEqual([
    expect.stringContaining(words),
  ]);
  expect(found[0]?.file).toBe('jt/jt-2/meeting.yaml');
});

test('minutes from before the procedure are adopted as before', async () => {
  const on = anOffice('sign-off');
  edit(on, 'jt/series.yaml', '  days: 5', '  since: 2024-06-01\n  days: 5');
  const report = await check(on, { asOf: '2024-09-06T09:00:00Z' });
  expect(told(report)).toEqual([]);
});

test('an adoption that the adopting meeting does not know is an error', async () => {
  const on = anOffice('sign-off');
  await send(on);
  for (const signatory of ['ada', 'ben', 'office']) await sign(on, signatory);
  await adopt(on, { meeting, adoptedAt: 'jt-2', asOf: '2024-09-05T13:00:00Z' });
  edit(on, 'jt/jt-2/meeting.yaml', /adopts:[\s\S]*$/, '');
  const report = await check(on, { asOf: '2024-09-06T09:00:00Z' });
  expect(
    told(report).some((reason) =>
      reason.startsWith(
        'Unexpected adoption at `jt-2`, expected a meeting whose `adopts` names `jt-1`',
      ),
    ),
  ).toBe(true);
});

describe('what is restricted', () => {
  const restricted = (on: AnOffice) => {
    for (const lang of ['en', 'fr'])
      edit(
        on,
        `jt/jt-1/${lang}.md`,
        /$/,
        '\n:::restricted[A case.]{#case reason=health}\nQuendrissa Vollmart lost her sewing machine during the flood of the river.\n:::\n',
      );
  };

  test.each<[string, string, boolean]>([
    ['a name', 'It names Quendrissa Vollmart.', true],
    ['a surname', 'It names Vollmart.', true],
    ['a turn of phrase', 'She lost her sewing machine during the flood.', true],
    ['nothing', 'It names a person who did not agree.', false],
  ])('with %s of it in the reason, minutes are not withdrawn', async (_, reason, isRefused) => {
    const on = office();
    restricted(on);
    expect(told(await send(on))).toEqual([]);
    const before = { ...on.files };
    const report = await withdraw(on, { meeting, reason, asOf: day(7) });
    expect(report.refused).toEqual(isRefused ? ['jt-1'] : []);
    if (!isRefused) return;
    expect(told(report)[0]).toMatch(
      /^Unexpected words in what would be recorded that are restricted at jt\/jt-1\/en.md:\d+:1, expected none/,
    );
    expect(JSON.stringify(report)).not.toMatch(/vollmart|sewing/i);
    expect(on.files).toEqual(before);
  });

  test('stands in a register that is there already: the check tells its line', async () => {
    const on = office();
    await send(on);
    await withdraw(on, { meeting, reason: 'It names Quendrissa Vollmart.', asOf: day(7) });
    restricted(on);
    const line =
      textOf(on, register)
        .split('\n')
        .findIndex((one) => one.includes('reason:')) + 1;
    const found = (await build(on, { formats: ['html'], asOf: day(8) })).messages.filter(
      ({ rule }) => rule === 'restricted-repeated',
    );
    expect(found.map(({ file, line: at }) => `${file}:${at}`)).toEqual([`${register}:${line}`]);
    expect(found[0]?.hint).toContain('Restore register.yaml');
  });
});
