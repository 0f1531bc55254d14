import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit } from '../../../src/seal/register/admit.ts';
import { advance, nothingYet } from '../../../src/seal/register/course.ts';
import type { EventOf, NewEvent, RegisterEvent } from '../../../src/seal/register/schema.ts';
import { type State, stateAt } from '../../../src/seal/register/state.ts';
import {
  answer,
  attestation,
  circulation,
  correction,
  later,
  onDay,
  rootA,
  rootB,
  signature,
} from './a-register.ts';

const placed = (events: readonly NewEvent[]): readonly RegisterEvent[] =>
  events.map((event, index) => ({ ...event, seq: index + 1, prev: rootA }));
const status = (events: readonly NewEvent[], asOf: string) => stateAt(placed(events), asOf).status;
const sent = circulation(5);
const both = [attestation(14, 'ada'), attestation(15, 'ben')];

test.each<[string, readonly NewEvent[], string, State['status']]>([
  ['nothing has happened', [], onDay(6), 'draft'],
  ['it was sent out', [sent], onDay(6), 'circulated'],
  ['it was not yet sent out', [sent], onDay(4), 'draft'],
  ['one of two parties agrees', [sent, answer(6, 'ne', 'validate')], onDay(7), 'circulated'],
  [
    'both agree',
    [sent, answer(6, 'ne', 'validate'), answer(7, 'ng', 'validate')],
    onDay(7, '10:00:00'),
    'validated',
  ],
  ['the last second to answer has come', [sent], onDay(12, '22:59:59'), 'circulated'],
  ['it is over, and silence is consent', [sent], onDay(12, '23:00:00'), 'validated'],
  [
    'it is over, and silence is objection',
    [circulation(5, {}, { silence: 'objection' })],
    onDay(13),
    'objected',
  ],
  [
    'a silent party answers after all',
    [
      circulation(5, {}, { silence: 'objection' }),
      answer(14, 'ne', 'validate'),
      answer(14, 'ng', 'validate'),
    ],
    onDay(15),
    'validated',
  ],
  ['one objects', [sent, answer(6, 'ne', 'object')], onDay(7), 'objected'],
  ['one objects, and the time is over', [sent, answer(6, 'ne', 'object')], onDay(13), 'objected'],
  [
    'one objects and then agrees, the other is silent',
    [sent, answer(6, 'ne', 'object'), answer(8, 'ne', 'validate')],
    onDay(13),
    'validated',
  ],
  [
    'two object and one of them agrees',
    [sent, answer(6, 'ne', 'object'), answer(6, 'ng', 'object'), answer(8, 'ne', 'validate')],
    onDay(13),
    'objected',
  ],
  [
    'an objection is resolved after the deadline',
    [sent, answer(6, 'ne', 'object'), answer(14, 'ne', 'validate')],
    onDay(15),
    'validated',
  ],
  ['an objection comes too late', [sent, answer(13, 'ne', 'object')], onDay(14), 'validated'],
  ['a comment keeps nothing open', [sent, answer(6, 'ne', 'comment')], onDay(13), 'validated'],
  [
    'it is sent out again: all answer anew',
    [
      sent,
      answer(6, 'ne', 'validate'),
      answer(6, 'ng', 'validate'),
      circulation(8, { root: rootB }),
    ],
    onDay(9),
    'circulated',
  ],
  ['one of two signs', [sent, attestation(14, 'ada')], onDay(15), 'partly-signed'],
  ['both sign', [sent, ...both], onDay(16), 'signed'],
  [
    'one is enough',
    [circulation(5, {}, { quorum: 1 }), attestation(14, 'ada')],
    onDay(15),
    'signed',
  ],
  [
    'one signs in one language only',
    [circulation(5, {}, { quorum: 1 }), signature(14, 'ada', 'en')],
    onDay(15),
    'partly-signed',
  ],
  [
    'one signs each language',
    [circulation(5, {}, { quorum: 1 }), signature(14, 'ada', 'en'), signature(14, 'ada', 'fr')],
    onDay(15),
    'signed',
  ],
  [
    'one signs side by side',
    [circulation(5, {}, { quorum: 1 }), signature(14, 'ada', 'en-fr')],
    onDay(15),
    'signed',
  ],
  ['it is adopted', [sent, ...both, later(20, 'adopted')], onDay(21), 'adopted'],
  [
    'it is adopted without signatures, as the body has it',
    [circulation(5, {}, { signatories: [], quorum: 0 }), later(20, 'adopted')],
    onDay(21),
    'adopted',
  ],
  [
    'it is published',
    [sent, ...both, later(20, 'adopted'), later(21, 'published')],
    onDay(22),
    'published',
  ],
  [
    'it is corrected',
    [sent, ...both, later(20, 'adopted'), later(21, 'corrected')],
    onDay(22),
    'corrected',
  ],
  ['it is withdrawn', [sent, later(6, 'withdrawn')], onDay(22), 'withdrawn'],
])('%s', (_, events, asOf, expected) => {
  expect(status(events, asOf)).toBe(expected);
});

test.each<[string, readonly NewEvent[], NewEvent, string | undefined]>([
  [
    'an answer to nothing',
    [],
    answer(6, 'ne', 'validate'),
    'Unexpected answer, expected a circulation before it',
  ],
  [
    'an answer of somebody else',
    [sent],
    answer(6, 'office', 'validate'),
    'Unexpected answer of `office`, expected one of `ne`, `ng`',
  ],
  [
    'an answer to an unknown text',
    [sent],
    answer(6, 'ne', 'validate', { root: rootB }),
    'Unexpected root that no event before it made known, `bbbbbbbbbbbb…`, expected `aaaaaaaaaaaa…`, the text in force',
  ],
  [
    'an answer to an earlier text',
    [sent, circulation(6, { root: rootB })],
    answer(7, 'ne', 'validate'),
    'Unexpected root of an earlier text, `aaaaaaaaaaaa…`, expected `bbbbbbbbbbbb…`, the text in force',
  ],
  [
    'an answer after a signature',
    [sent, attestation(13, 'ada')],
    answer(14, 'ne', 'object'),
    'Unexpected answer after the first signature, expected none',
  ],
  [
    'a signature before all agree',
    [sent],
    attestation(6, 'ada'),
    'Unexpected signature, expected the validation by all parties before it',
  ],
  [
    'a signature while one objects',
    [sent, answer(6, 'ne', 'object')],
    attestation(13, 'ada'),
    'Unexpected signature, expected the validation by all parties before it',
  ],
  [
    'a signature of somebody else',
    [sent],
    attestation(13, 'eve'),
    'Unexpected signature of `eve`, expected one of `ada`, `ben`',
  ],
  [
    'a second signature',
    [sent, attestation(13, 'ada')],
    attestation(14, 'ada'),
    'Unexpected second signature of `ada`, expected one',
  ],
  [
    'the same edition signed twice',
    [sent, signature(13, 'ada', 'en')],
    signature(14, 'ada', 'en'),
    'Unexpected second signature of `ada`, expected one',
  ],
  ['the other edition', [sent, signature(13, 'ada', 'en')], signature(14, 'ada', 'fr'), undefined],
  [
    'a signature out of turn',
    [circulation(5, {}, { order: 'listed' })],
    attestation(13, 'ben'),
    'Unexpected signature of `ben` out of turn, expected that of `ada`',
  ],
  [
    'adoption before the signatures',
    [sent, attestation(13, 'ada')],
    later(20, 'adopted'),
    'Unexpected adoption, expected validation and signatures before it',
  ],
  [
    'a second adoption',
    [sent, ...both, later(20, 'adopted')],
    later(21, 'adopted'),
    'Unexpected second adoption, expected one, at jt-2',
  ],
  [
    'circulation after adoption',
    [sent, ...both, later(20, 'adopted')],
    circulation(21),
    'Unexpected circulation of minutes that were adopted, expected a correction',
  ],
  [
    'correction of another text',
    [sent, ...both],
    correction(20, rootB),
    'Unexpected root that no event before it made known, `bbbbbbbbbbbb…`, expected `aaaaaaaaaaaa…`, the text in force',
  ],
  [
    'anything after withdrawal',
    [sent, later(6, 'withdrawn')],
    circulation(7),
    'Unexpected circulation after the minutes were withdrawn, expected nothing more',
  ],
  [
    'withdrawal of a draft',
    [],
    later(6, 'withdrawn'),
    'Unexpected withdrawal, expected a circulation before it',
  ],
])('%s', (_, before, event, reason) => {
  const course = placed(before).reduce(advance, nothingYet);
  expect(admit(course, event)?.reason).toBe(reason);
});

test('what a silent party has said is told', () => {
  const { answers, validated } = stateAt(placed([sent, answer(6, 'ne', 'validate')]), onDay(13));
  expect(validated).toBe('by-silence');
  expect(answers.map(({ party, answer: said }) => `${party} ${said}`)).toEqual([
    'ne validated',
    'ng silent-consent',
  ]);
});

const steps = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 40 }),
      make: fc.constantFrom<(day: number) => NewEvent>(
        (day) => circulation(day, { deadline: onDay(Math.min(day + 7, 31), '22:59:59') }),
        (day) =>
          circulation(day, { root: rootB, deadline: onDay(Math.min(day + 7, 31), '22:59:59') }),
        (day) => answer(day, 'ne', 'validate'),
        (day) => answer(day, 'ng', 'object'),
        (day) => answer(day, 'ne', 'object', { root: rootB }),
        (day) => attestation(day, 'ada'),
        (day) => attestation(day, 'ben'),
        (day) => later(day, 'adopted'),
        (day) => later(day, 'withdrawn'),
      ),
    }),
    { maxLength: 12 },
  )
  .map((drawn) => {
    let day = 1;
    return placed(
      drawn.map(({ gap, make }) => {
        day = Math.min(day + (gap % 5), 31);
        return make(day);
      }),
    );
  });
const moments = fc.integer({ min: 1, max: 31 }).map((day) => onDay(day, '12:00:00'));

test('what is appended later never changes how things stood before', () => {
  fc.assert(
    fc.property(steps, moments, (events, asOf) => {
      const known = events.filter(({ at }) => at <= asOf);
      expect(stateAt(events, asOf)).toEqual(stateAt(known, asOf));
    }),
  );
});

test('the state depends on events and the moment only', () => {
  fc.assert(
    fc.property(steps, moments, (events, asOf) => {
      expect(stateAt(structuredClone(events), asOf)).toEqual(stateAt(events, asOf));
    }),
  );
});

test('while two object, nothing but both of them can open the way', () => {
  const answers = fc.array(
    fc.tuple(
      fc.constantFrom('ne', 'ng'),
      fc.constantFrom<EventOf<'response'>['response'][]>('validate', 'object', 'comment'),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(answers, (said) => {
      const events = [
        sent,
        answer(6, 'ne', 'object'),
        answer(6, 'ng', 'object'),
        ...said.map(([party, response]) => answer(7, party, response)),
      ];
      const last = (party: string) =>
        said.findLast(([who, what]) => who === party && what !== 'comment')?.[1] ?? 'object';
      const open = [last('ne'), last('ng')].includes('object');
      expect(status(events, onDay(13))).toBe(open ? 'objected' : 'validated');
    }),
  );
});

test('another text that is sent out voids every consent to the one before', () => {
  fc.assert(
    fc.property(steps, (events) => {
      const again = circulation(31, { root: rootB, deadline: '2024-04-07T22:59:59Z' });
      const state = stateAt(placed([...events, again]), onDay(31, '12:00:00'));
      expect(state.answers.every(({ answer: said }) => said === 'awaited')).toBe(true);
      expect(state.signatories).toEqual([]);
    }),
  );
});
