/** Rule adoption-sound: minutes that a meeting adopts are signed, unchanged, and there in every language. */
import type { Fault } from '../../fault.ts';
import type { Meeting, Place } from '../../meeting.ts';
import { procedureFor } from '../procedure/procedure-for.ts';
import type { Standing } from '../standing.ts';

type Standings = ReadonlyMap<string, Standing>;

/** What is wrong with the adoptions at a meeting, and with what the registers say of them. */
export function* adoptionFaults(meeting: Meeting, standings: Standings): Generator<Fault> {
  for (const [index, { minutes }] of meeting.facts.adopts.entries()) {
    const place = meeting.locate(['adopts', index, 'minutes']);
    const found = standings.get(minutes);
    // That they are there, and earlier, is for the checks facts-refer and adoption-matches.
    if (!found || minutes === meeting.id) continue;
    const told = unfit(found);
    if (told) yield fault(place, 'error', ...told);
    else yield* recorded(meeting, found, place);
  }
  yield* claimed(meeting, standings);
}

type Told = readonly [reason: string, hint: string];

function unfit({ meeting: earlier, state, stale, trusted }: Standing): Told | undefined {
  const id = earlier.id;
  const lacking = earlier.series.facts.languages.filter(
    (lang) => !earlier.texts.some((text) => text.lang === lang),
  );
  if (lacking.length > 0)
    return [
      `Unexpected adoption of \`${id}\`, expected a text in every language, also in ${lacking.join(', ')}`,
      'Add the text and circulate it before it is adopted.',
    ];
  if (!earlier.register && !procedureFor(earlier)) return undefined;
  if (!trusted)
    return [
      `Unexpected adoption of \`${id}\`, expected a register that is whole`,
      'See the messages on its register.yaml.',
    ];
  if (!state.isComplete)
    return [
      `Unexpected adoption of \`${id}\`, expected minutes that all parties validated and all signatories signed`,
      'See `minutier status` for what is missing.',
    ];
  if (stale)
    return [
      `Unexpected adoption of \`${id}\`, expected the text that was signed`,
      'The text changed since. See the message on its register.yaml.',
    ];
  return undefined;
}

/** The facts say that the minutes were adopted: so should their register. */
function* recorded(
  meeting: Meeting,
  { meeting: earlier, state }: Standing,
  place: Place,
): Generator<Fault> {
  if (!earlier.register) return;
  const { adopted } = state.course;
  if (!adopted) {
    yield fault(
      place,
      'warning',
      `Unexpected adoption of \`${earlier.id}\` that its register does not know, expected an event there`,
      `Give the command \`minutier adopt ${earlier.id} --at ${meeting.id}\`.`,
    );
  } else if (adopted.adoptedAt !== meeting.id) {
    yield fault(
      place,
      'error',
      `Unexpected second adoption of \`${earlier.id}\`, expected one, at \`${adopted.adoptedAt}\``,
      'Minutes are adopted once. Remove the entry here.',
    );
  }
}

/** The register says that a meeting adopted the minutes: so should the facts of that meeting. */
function* claimed(meeting: Meeting, standings: Standings): Generator<Fault> {
  const { register } = meeting;
  const adopted = standings.get(meeting.id)?.state.course.adopted;
  if (!register || !adopted) return;
  const adopter = standings.get(adopted.adoptedAt)?.meeting;
  if (adopter?.facts.adopts.some(({ minutes }) => minutes === meeting.id)) return;
  const entry = register.entries.find(({ event }) => event.type === 'adopted');
  yield fault(
    entry?.locate(['adoptedAt']) ?? { file: register.file },
    'error',
    `Unexpected adoption at \`${adopted.adoptedAt}\`, expected a meeting whose \`adopts\` names \`${meeting.id}\``,
    'Add the entry to the facts of that meeting.',
  );
}

function fault(place: Place, level: Fault['level'], reason: string, hint: string): Fault {
  return { place, rule: 'adoption-sound', level, reason, hint };
}
