/** Whether an event may come at its time: the rules that commands keep and that `check` holds a register to. */
import type { Course } from './course.ts';
import type { NewEvent } from './schema.ts';
import { type State, stateOf } from './state.ts';

/** Why an event may not come. */
export interface Refusal {
  /** “Unexpected X, expected Y”, without a full stop. */
  readonly reason: string;
  readonly hint: string | undefined;
  /** The field of the event that is at fault. */
  readonly field: string;
}

/** `undefined` where the event may come after the course so far. */
export function admit(course: Course, event: NewEvent): Refusal | undefined {
  const state = stateOf(course, event.at);
  if (course.withdrawn)
    return refuse(
      'type',
      `${say[event.type]} after the minutes were withdrawn`,
      'nothing more',
      undefined,
    );
  return wrongRoot(course, event) ?? wrongTime(state, event) ?? wrongDetail(state, event);
}

function wrongRoot({ root, earlierRoots }: Course, event: NewEvent): Refusal | undefined {
  if (event.type === 'circulated') return undefined;
  const named = event.type === 'corrected' ? event.corrects : event.root;
  if (root === undefined || named === root) return undefined;
  const what = earlierRoots.includes(named)
    ? 'root of an earlier text'
    : 'root that no event before it made known';
  return refuse(
    event.type === 'corrected' ? 'corrects' : 'root',
    `${what}, \`${named.slice(0, 12)}…\``,
    `\`${root.slice(0, 12)}…\`, the text in force`,
    'Circulate the text again, so that all answer to the same words.',
  );
}

function wrongTime(state: State, { type }: NewEvent): Refusal | undefined {
  const { course, isComplete, validated } = state;
  const final = course.adopted ?? course.published ?? course.corrected[0];
  switch (type) {
    case 'circulated':
      return final
        ? refuse(
            'type',
            `circulation of minutes that were ${final.type}`,
            'a correction',
            'Correct them with `minutier correct`.',
          )
        : undefined;
    case 'response':
      if (!course.round) return early(type, 'a circulation', 'Circulate the minutes first.');
      return course.attested.length + course.signed.length > 0 || final
        ? refuse(
            'type',
            'answer after the first signature',
            'none',
            'Circulate the minutes again, and all answer anew.',
          )
        : undefined;
    case 'attested':
    case 'signed':
      return validated
        ? undefined
        : early(
            type,
            'the validation by all parties',
            'Wait for the answers, or for the deadline.',
          );
    case 'adopted':
    case 'published':
    case 'corrected':
      return isComplete
        ? undefined
        : early(
            type,
            'validation and signatures',
            'See `minutier status` for those who have not signed.',
          );
    case 'withdrawn':
      return course.round
        ? undefined
        : early(type, 'a circulation', 'A draft that nobody was sent needs no withdrawal.');
  }
}

function wrongDetail(state: State, event: NewEvent): Refusal | undefined {
  const { course } = state;
  const { round } = course;
  if (event.type === 'response' && round && !round.procedure.parties.includes(event.party))
    return refuse(
      'party',
      `answer of \`${event.party}\``,
      oneOf(round.procedure.parties),
      undefined,
    );
  if (event.type === 'adopted' && course.adopted)
    return refuse('type', 'second adoption', `one, at ${course.adopted.adoptedAt}`, undefined);
  if (event.type === 'published' && course.published)
    return refuse('type', 'second publication', 'one', undefined);
  if ((event.type === 'attested' || event.type === 'signed') && round)
    return wrongSignatory(state, event, round.procedure);
  return undefined;
}

function wrongSignatory(
  { course, awaited }: State,
  event: NewEvent & { readonly type: 'attested' | 'signed' },
  { signatories, order }: NonNullable<Course['round']>['procedure'],
): Refusal | undefined {
  const { signatory } = event;
  if (!signatories.includes(signatory))
    return refuse('signatory', `signature of \`${signatory}\``, oneOf(signatories), undefined);
  const again =
    event.type === 'attested'
      ? !awaited.includes(signatory)
      : course.attested.some((one) => one.signatory === signatory) ||
        course.signed.some((one) => one.signatory === signatory && one.file === event.file);
  if (again) return refuse('signatory', `second signature of \`${signatory}\``, 'one', undefined);
  // Whose languages are covered has had a turn, and may sign the editions that are left.
  const [next] = awaited;
  if (order === 'listed' && awaited.includes(signatory) && next !== signatory)
    return refuse(
      'signatory',
      `signature of \`${signatory}\` out of turn`,
      `that of \`${next}\``,
      'The procedure says that they sign in the order of the list.',
    );
  return undefined;
}

const say: Readonly<Record<NewEvent['type'], string>> = {
  circulated: 'circulation',
  response: 'answer',
  attested: 'signature',
  signed: 'signature',
  adopted: 'adoption',
  published: 'publication',
  corrected: 'correction',
  withdrawn: 'withdrawal',
};

function early(type: NewEvent['type'], expected: string, hint: string): Refusal {
  return refuse('type', say[type], `${expected} before it`, hint);
}

function refuse(field: string, found: string, expected: string, hint: string | undefined): Refusal {
  return { field, reason: `Unexpected ${found}, expected ${expected}`, hint };
}

function oneOf(ids: readonly string[]): string {
  return ids.length > 0
    ? `one of ${ids.map((id) => `\`${id}\``).join(', ')}`
    : 'none: the procedure names nobody';
}
