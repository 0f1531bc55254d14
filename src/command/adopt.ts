/** The command `adopt`: records that a later meeting adopted the minutes, as the facts of that meeting say. */
import type { Report } from '../report.ts';
import { openFacts } from '../seal/digest/closed-facts.ts';
import type { Office } from '../world.ts';
import { declined, opened, type SignOffRequest } from './opened.ts';
import { record } from './record.ts';

/** Which meeting adopted the minutes. */
export interface AdoptRequest extends SignOffRequest {
  /** The meeting that adopted them, by id. */
  readonly adoptedAt: string;
}

/** @throws {UsageError} where there is no such meeting. */
export async function adopt(office: Office, request: AdoptRequest): Promise<Report> {
  return opened(office, request, 'same text', async (open) => {
    const { meeting, prepared, standing, at, by } = open;
    const { adoptedAt } = request;
    const adopter = prepared.library.meetings.find(({ id }) => id === adoptedAt);
    // A register holds what everybody may read.
    const said =
      adopter && openFacts(adopter).facts.adopts.find(({ minutes }) => minutes === meeting.id);
    const { round } = standing.state.course;
    if (!said || !round) {
      const [reason, hint] = said
        ? ['Unexpected adoption, expected a circulation before it', 'Circulate the minutes first.']
        : [
            `Unexpected adoption at \`${adoptedAt}\`, expected a meeting whose \`adopts\` names \`${meeting.id}\``,
            'Add the entry to the facts of that meeting, for both are printed.',
          ];
      return declined(open, 'adoption-sound', reason ?? '', hint);
    }
    const event = {
      type: 'adopted' as const,
      at,
      by,
      languages: round.languages,
      root: standing.state.course.root ?? round.root,
      adoptedAt,
      manner: said.manner,
      ...(said.corrigenda.length > 0 ? { corrigenda: said.corrigenda } : {}),
    };
    return record(open, event, `${meeting.id} is adopted at ${adoptedAt}`);
  });
}
