/** Registers made of a few events, for tests. */
import { VFile } from 'vfile';
import { appendEvent } from '../../../src/seal/register/append-event.ts';
import { chainFaults } from '../../../src/seal/register/chain.ts';
import { readRegister } from '../../../src/seal/register/read-register.ts';
import { lastHash, type Register } from '../../../src/seal/register/register.ts';
import type { EventOf, EventType, NewEvent } from '../../../src/seal/register/schema.ts';

/** Roots of two versions of a text. */
export const [rootA, rootB] = ['a'.repeat(64), 'b'.repeat(64)];

const shared = { by: 'office', languages: ['en', 'fr'], root: rootA };

/** A moment on a day of March 2024. */
export function onDay(day: number, time = '09:00:00'): string {
  return `2024-03-${String(day).padStart(2, '0')}T${time}Z`;
}

/** A circulation that ends with 12 March. */
export function circulation(
  day: number,
  changes: Partial<EventOf<'circulated'>> = {},
  rules: Partial<EventOf<'circulated'>['procedure']> = {},
): NewEvent {
  return {
    type: 'circulated',
    at: onDay(day),
    ...shared,
    deadline: onDay(12, '22:59:59'),
    procedure: {
      silence: 'consent',
      parties: ['ne', 'ng'],
      signatories: ['ada', 'ben'],
      quorum: 2,
      order: 'any',
      ...rules,
    },
    ...changes,
  };
}

/** An answer of a party. */
export function answer(
  day: number,
  party: string,
  response: EventOf<'response'>['response'],
  changes: Partial<EventOf<'response'>> = {},
): NewEvent {
  return { type: 'response', at: onDay(day), ...shared, by: party, party, response, ...changes };
}

/** A typed sign-off. */
export function attestation(
  day: number,
  signatory: string,
  changes: Partial<EventOf<'attested'>> = {},
): NewEvent {
  return {
    type: 'attested',
    at: onDay(day),
    ...shared,
    by: signatory,
    signatory,
    function: { en: 'Director', fr: 'Directeur' },
    place: { '*': 'Abuja' },
    date: '2024-03-14',
    method: 'by hand',
    ...changes,
  };
}

/** A signature under one edition. */
export function signature(day: number, signatory: string, edition: string): NewEvent {
  return {
    type: 'signed',
    at: onDay(day),
    ...shared,
    by: signatory,
    signatory,
    edition,
    field: `sign-${signatory}`,
    level: 'B-T',
    certificate: { subject: `CN=${signatory}` },
    file: `signed/jt-1.${edition}.pdf`,
    sha256: 'c'.repeat(64),
  };
}

/** Adoption at the next meeting, publication, correction, withdrawal. */
export function later(
  day: number,
  type: Exclude<EventType, 'circulated' | 'response' | 'attested' | 'signed'>,
): NewEvent {
  const event = { at: onDay(day), ...shared };
  switch (type) {
    case 'adopted':
      return { type, ...event, adoptedAt: 'jt-2', manner: 'unanimous' };
    case 'published':
      return { type, ...event };
    case 'corrected':
      return correction(day, rootA);
    case 'withdrawn':
      return { type, ...event, reason: 'Sent out by mistake' };
  }
}

/** A correction of the text with a root. */
export function correction(day: number, corrects: string): NewEvent {
  const event = { at: onDay(day), ...shared };
  return { type: 'corrected', ...event, root: rootB, corrects, reason: 'A wrong date' };
}

/** The text of a register with these events. */
export function written(events: readonly NewEvent[]): string {
  let text: string | undefined;
  for (const event of events) {
    const { entries, start }: Pick<Register, 'entries' | 'start'> = read(text ?? 'events: []\n');
    const next = { seq: entries.length + 1, prev: lastHash({ entries, start }) };
    text = appendEvent(text, 'jt-1', next, event);
  }
  return text ?? '';
}

/** Reads the text of a register. */
export function read(text: string): Register {
  return readRegister(new VFile({ path: 'jt/jt-1/register.yaml', value: text }), 'jt', 'jt-1');
}

/** The faults of a register, as `line: rule reason`. */
export function faultsIn(text: string, asOf = onDay(30)): readonly string[] {
  const register = read(text);
  const told = register.file.messages.map(
    ({ line, ruleId, reason }) => `${line}: ${ruleId} ${reason}`,
  );
  const found = [...chainFaults(register, { asOf, isPresent: false })].map(
    ({ place: { position }, rule, reason }) => {
      const start = position && 'start' in position ? position.start : position;
      return `${start?.line}: ${rule} ${reason}`;
    },
  );
  return [...told, ...found];
}
