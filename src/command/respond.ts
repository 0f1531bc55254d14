/** The command `respond`: records what a party answers to a draft. */
import type { Report } from '../report.ts';
import type { EventOf } from '../seal/register/schema.ts';
import type { Office } from '../world.ts';
import { complaint, opened, refusal, type SignOffRequest } from './opened.ts';
import { type EvidenceFile, evidenceOf, record } from './record.ts';

/** A party's answer. */
export interface RespondRequest extends SignOffRequest {
  readonly party: string;
  readonly response: EventOf<'response'>['response'];
  readonly reason?: string | undefined;
  readonly evidence?: EvidenceFile | undefined;
}

const done = { validate: 'validates', object: 'objects to', comment: 'comments on' } as const;

/** @throws {UsageError} where there is no such meeting. */
export async function respond(office: Office, request: RespondRequest): Promise<Report> {
  return opened(office, { by: request.party, ...request }, 'register', async (open) => {
    const { meeting, standing, at, by } = open;
    const { party, response, reason, evidence } = request;
    const { round } = standing.state.course;
    if (!round)
      return refusal(
        [
          complaint(
            open,
            'register-order',
            'Unexpected answer, expected a circulation before it',
            'Circulate the minutes first.',
          ),
        ],
        meeting.id,
      );
    const event = {
      type: 'response' as const,
      at,
      by,
      languages: round.languages,
      root: round.root,
      party,
      response,
      ...(reason ? { reason } : {}),
      ...evidenceOf(open, evidence),
    };
    return record(open, event, `${party} ${done[response]} ${meeting.id}`, evidence);
  });
}
