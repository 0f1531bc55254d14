import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answer,
  attestation,
  circulation,
  faultsIn,
  later,
  onDay,
  read,
  rootA,
  written,
} from './a-register.ts';

const events = [
  circulation(5),
  answer(6, 'ne', 'object', { reason: 'The second day is missing' }),
  answer(8, 'ne', 'validate'),
  attestation(14, 'ada'),
  attestation(15, 'ben'),
];
const sound = written(events);
/** The text of each event, without what comes before the first. */
const items = sound.split(/(?=^ {2}- seq:)/m);
const [opening = '', first = '', second = '', third = '', fourth = '', fifth = ''] = items;
const of = (...parts: readonly string[]) => [opening, ...parts].join('');

test('a register as it was written has no fault', () => {
  expect(faultsIn(sound)).toEqual([]);
  expect(read(sound).entries.map(({ event }) => event.type)).toEqual([
    'circulated',
    'response',
    'response',
    'attested',
    'attested',
  ]);
});

test('people can read it', () => {
  expect(`${opening}${first}`.replace(/[0-9a-f]{64}/g, '…')).toBe(
    [
      '# Register of jt-1: what became of the minutes, one event after the other.',
      '# The commands write it. Each event names the hash of the one before it, so a line that is changed or',
      '# removed by hand does not go unnoticed: see docs/register.md.',
      'head: …',
      'events:',
      '  - seq: 1',
      '    type: circulated',
      '    at: 2024-03-05T09:00:00Z',
      '    by: office',
      '    languages:',
      '      - en',
      '      - fr',
      '    root: …',
      '    prev: …',
      '    deadline: 2024-03-12T22:59:59Z',
      '    procedure:',
      '      silence: consent',
      '      parties:',
      '        - ne',
      '        - ng',
      '      signatories:',
      '        - ada',
      '        - ben',
      '      quorum: 2',
      '      order: any',
      '',
    ].join('\n'),
  );
});

test('comments and layout may change: what is said does not', () => {
  expect(
    faultsIn(
      sound
        .replace('events:', '# Read on 1 April\nevents:')
        .replace('    languages:\n      - en\n      - fr\n', '    languages: [en, fr]\n'),
    ),
  ).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  [
    'an event was removed',
    of(first, second, fourth, fifth),
    ['register-chain Unexpected event 4, expected event 3'],
  ],
  [
    'the first event was removed',
    of(second, third, fourth, fifth),
    ['register-chain Unexpected event 2, expected event 1'],
  ],
  [
    'events were removed and the others numbered anew',
    of(
      first,
      third.replace('seq: 3', 'seq: 2'),
      fourth.replace('seq: 4', 'seq: 3'),
      fifth.replace('seq: 5', 'seq: 4'),
    ),
    [
      'register-chain Unexpected hash',
      'register-chain Unexpected hash',
      'register-chain Unexpected hash',
      'register-chain Unexpected other `head`',
    ],
  ],
  [
    'events changed places',
    of(first, third, second, fourth, fifth),
    [
      'register-chain Unexpected event 3, expected event 2',
      'register-chain Unexpected event 2, expected event 4',
      'register-chain Unexpected event 4, expected event 3',
      'register-time Unexpected time 2024-03-06T09:00:00Z',
    ],
  ],
  [
    'the last event was cut off',
    of(first, second, third, fourth),
    ['register-chain Unexpected other `head`, expected the hash of the last event'],
  ],
  [
    'all events were cut off',
    `${opening.replace('events:', 'events: []')}`,
    ['register-chain Unexpected other `head`'],
  ],
  [
    'a past event was changed',
    sound.replace('response: object', 'response: comment'),
    ['register-chain Unexpected hash'],
  ],
  [
    'a reason was changed',
    sound.replace('second day', 'first day'),
    ['register-chain Unexpected hash'],
  ],
  [
    'a field was added',
    sound.replace('    response: validate\n', '    response: validate\n    reason: all is well\n'),
    ['register-chain Unexpected hash'],
  ],
  [
    'the last event was changed',
    sound.replace(/2024-03-15T09/, '2024-03-15T08'),
    ['register-chain Unexpected other `head`'],
  ],
  [
    'the head was removed',
    sound.replace(/^head:.*\n/m, ''),
    ['register-chain Unexpected missing `head`'],
  ],
  [
    'two people added an event at the same time',
    of(first, second, second.replace(/ne$/gm, 'ng')),
    [
      'register-chain Unexpected second event 2, expected event 3',
      'register-chain Unexpected other `head`',
    ],
  ],
])('%s', (_, text, expected) => {
  const found = faultsIn(text);
  expect(found).toHaveLength(expected.length);
  for (const [index, words] of expected.entries()) expect(found[index]).toContain(words);
});

test('the fault is told on the line where it is', () => {
  const line = sound.split('\n').findIndex((text) => text.includes('seq: 3')) + 1;
  const [fault = ''] = faultsIn(
    of(first, second.replace('object', 'comment'), third, fourth, fifth),
  );
  const prev =
    sound.split('\n').findIndex((text, index) => index > line && text.includes('prev:')) + 1;
  expect(fault).toMatch(new RegExp(`^${prev}: register-chain`));
});

test('the register of another meeting is refused', () => {
  const other = written([circulation(5)]).replace(/prev: .*/, `prev: ${rootA}`);
  expect(faultsIn(other)[0]).toContain('that of this meeting');
});

test.each<[string, string, string, string]>([
  [
    'an event in the future',
    sound,
    onDay(14),
    'register-time Unexpected event in the future, expected a time not after 2024-03-14T09:00:00Z',
  ],
  [
    'time that runs backwards',
    written([circulation(5), answer(4, 'ne', 'validate')]),
    onDay(30),
    'register-time Unexpected time 2024-03-04T09:00:00Z, expected one not before that of the event above',
  ],
  [
    'an event that may not come',
    written([circulation(5), later(6, 'adopted')]),
    onDay(30),
    'register-order Unexpected adoption, expected validation and signatures before it',
  ],
  [
    'a forged root',
    written([circulation(5), answer(6, 'ne', 'validate', { root: 'd'.repeat(64) })]),
    onDay(30),
    'register-order Unexpected root that no event before it made known',
  ],
  [
    'an unknown type',
    sound.replace('type: response', 'type: respones'),
    onDay(30),
    'schema Unexpected type `respones`, expected one of circulated, response',
  ],
  [
    'a missing field',
    sound.replace(/^ {4}deadline:.*\n/m, ''),
    onDay(30),
    'schema Unexpected missing `deadline`, expected a date and time such as 2022-02-10T09:00:00Z',
  ],
  [
    'an unknown field',
    sound.replace('    deadline:', '    dedline: x\n    deadline:'),
    onDay(30),
    'schema Unexpected key `dedline`, expected `deadline`',
  ],
  [
    'no list of events',
    'head: x\n',
    onDay(30),
    'schema Unexpected register without `events`, expected a list of events',
  ],
  [
    'an unknown key',
    sound.replace('events:', 'evnts: 1\nevents:'),
    onDay(30),
    'schema Unexpected key `evnts`, expected `events`',
  ],
])('%s', (_, text, asOf, expected) => {
  expect(
    faultsIn(text, asOf).some((fault) => fault.includes(expected)),
    faultsIn(text, asOf).join('\n'),
  ).toBe(true);
});

test('a reason of several lines stands as it was given', () => {
  const reason = 'First.\n\nhead: second\n- seq: 9\n';
  const text = written([
    circulation(5),
    answer(6, 'ne', 'object', { reason }),
    answer(7, 'ng', 'validate'),
  ]);
  expect(faultsIn(text)).toEqual([]);
  const [, entry] = read(text).entries;
  expect(entry?.event).toMatchObject({ reason });
});

test('no letter can be changed, added or removed without a fault, unless it says the same', () => {
  const said = (text: string) => read(text).entries.map(({ event }) => event);
  const position = fc.integer({ min: 0, max: sound.length - 1 });
  const put = fc.constantFrom('', '0', 'a', 'e', ' ', '\n', ':', '#', '-', '"', '2');
  fc.assert(
    fc.property(position, put, fc.boolean(), (at, letter, replace) => {
      const text = sound.slice(0, at) + letter + sound.slice(at + (replace ? 1 : 0));
      if (faultsIn(text).length === 0) expect(said(text)).toEqual(said(sound));
    }),
    { numRuns: 500 },
  );
});

test('no run of lines can be cut out without a fault', () => {
  const lines = sound.split('\n');
  const from = lines.findIndex((line) => line.startsWith('head:'));
  const index = fc.integer({ min: from, max: lines.length - 2 });
  fc.assert(
    fc.property(index, fc.integer({ min: 1, max: 40 }), (at, count) => {
      expect(faultsIn(lines.toSpliced(at, count).join('\n'))).not.toEqual([]);
    }),
    { numRuns: 200 },
  );
});
