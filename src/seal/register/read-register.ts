/** Reads `register.yaml`; what is wrong with an event lands on its line. */
import type { VFile } from 'vfile';
import { raise } from '../../fault.ts';
import { nearest } from '../../nearest.ts';
import { at, type Fact, type Mapping, placeOf, plain } from '../../read/fact.ts';
import { parseFacts } from '../../read/facts.ts';
import { parseYaml } from '../../read/yaml.ts';
import { asJson } from '../digest/as-json.ts';
import { eventHash, startHash } from './event-hash.ts';
import type { Entry, Register } from './register.ts';
import { type EventType, eventSchemas, type RegisterEvent } from './schema.ts';

/** The register in a file, as far as it can be read. */
export function readRegister(file: VFile, seriesId: string, meetingId: string): Register {
  const facts = parseYaml(String(file), file);
  const events = at(facts, ['events']);
  const known = ['head', 'events'];
  for (const [key, { key: place }] of facts.entries) {
    if (known.includes(key)) continue;
    const close = nearest(key, known);
    raise({
      place,
      rule: 'schema',
      level: 'error',
      reason: `Unexpected key \`${key}\`, expected ${close ? `\`${close}\`` : '`head` or `events`'}`,
      hint: 'Leave the register as the commands write it.',
    });
  }
  if (events?.type !== 'list') {
    raise({
      place: placeOf(facts, ['events']),
      rule: 'schema',
      level: 'error',
      reason: 'Unexpected register without `events`, expected a list of events',
      hint: 'Restore the file as the commands wrote it.',
    });
  }
  const entries = (events?.type === 'list' ? events.items : []).flatMap(readEvent);
  const head = at(facts, ['head']);
  return {
    file,
    start: startHash(seriesId, meetingId),
    head: head?.type === 'scalar' && typeof head.value === 'string' ? head.value : undefined,
    locateHead: () => placeOf(facts, ['head']),
    entries,
    sound: !file.messages.some(({ fatal }) => fatal),
  };
}

function readEvent(fact: Fact): readonly Entry[] {
  const type = at(fact, ['type']);
  const name = type?.type === 'scalar' ? type.value : undefined;
  if (fact.type !== 'mapping' || !isEventType(name)) {
    const close = typeof name === 'string' ? nearest(name, Object.keys(eventSchemas)) : undefined;
    raise({
      place: type?.place ?? fact.place,
      rule: 'schema',
      level: 'error',
      reason: `Unexpected ${typeof name === 'string' ? `type \`${name}\`` : 'event without a type'}, expected one of ${Object.keys(eventSchemas).join(', ')}`,
      hint: close ? `Did you mean \`${close}\`?` : undefined,
    });
    return [];
  }
  const event = parse(name, fact);
  // Hashed as written: what a later schema takes for granted must not change the chain.
  return event
    ? [{ event, hash: eventHash(asJson(plain(fact))), locate: (path) => placeOf(fact, path) }]
    : [];
}

function parse(type: EventType, fact: Mapping): RegisterEvent | undefined {
  try {
    return parseFacts<RegisterEvent>(eventSchemas[type], fact).value;
  } catch {
    // What is missing has been reported on its line.
    return undefined;
  }
}

function isEventType(name: unknown): name is EventType {
  return typeof name === 'string' && Object.hasOwn(eventSchemas, name);
}
