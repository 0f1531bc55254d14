/** A register with one event more, as text: what stands there stays byte for byte, but for the hash of the last event. */
import { stringify } from 'yaml';
import { asJson } from '../digest/as-json.ts';
import type { Json } from '../digest/canonical-json.ts';
import { eventHash } from './event-hash.ts';
import type { NewEvent } from './schema.ts';

/** The place of the next event: its number, and the hash that it must name. */
export interface Next {
  readonly seq: number;
  readonly prev: string;
}

/** The text of the register with the event at its end; `before` is the text so far, if any. */
export function appendEvent(
  before: string | undefined,
  meetingId: string,
  { seq, prev }: Next,
  event: NewEvent,
): string {
  const { type, at, by, languages, root, ...rest } = event;
  const whole = asJson({ seq, type, at, by, languages, root, prev, ...rest });
  const head = `head: ${stringify(eventHash(whole)).trim()}`;
  const text = before ?? `${opening(meetingId)}${head}\nevents:\n`;
  return `${text.replace(/^head:.*$/m, head).replace(/\n*$/, '\n')}${item(whole)}`;
}

function opening(meetingId: string): string {
  return [
    `# Register of ${meetingId}: what became of the minutes, one event after the other.`,
    '# The commands write it. Each event names the hash of the one before it, so a line that is changed or',
    '# removed by hand does not go unnoticed: see docs/register.md.',
    '',
  ].join('\n');
}

function item(event: Json): string {
  const yaml = stringify([event], { lineWidth: 0, defaultStringType: 'PLAIN' });
  return yaml.replace(/^(?=.)/gm, '  ');
}
