/** The command `respond`: records what a party answers to a draft. */
import type { Report } from '../report.ts';
import { isLate } from '../seal/register/course.ts';
import type { EventOf } from '../seal/register/schema.ts';
import type { Office } from '../world.ts';
import { declined, opened, type SignOffRequest } from './opened.ts';
import { type EvidenceFile, evidenceOf, record } from './record.ts';
import { until } from './until.ts';

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
      return declined(
        open,
        'register-order',
        'Unexpected answer, expected a circulation before it',
        'Circulate the minutes first.',
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
    const report = await record(open, event, `${party} ${done[response]} ${meeting.id}`, evidence);
    if (report.refused.length > 0 || !isLate(standing.state.course, event)) return report;
    const end = until(round.deadline, meeting.series.facts.procedure?.timeZone);
    return {
      ...report,
      told: [
        ...(report.told ?? []),
        `It came after ${end}, when silence had become consent: the register keeps it, and it does not count. To take it up, change the text and circulate it again`,
      ],
    };
  });
}
