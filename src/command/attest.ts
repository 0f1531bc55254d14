/** The command `attest`: records a typed sign-off, for bodies that sign without certificates. */
import type { Report } from '../report.ts';
import type { Office } from '../world.ts';
import { hasBegun } from './event-time.ts';
import { declined, opened, type SignOffRequest } from './opened.ts';
import { type EvidenceFile, evidenceOf, record } from './record.ts';
import { signatoryIn } from './signatory.ts';

/** A typed sign-off. */
export interface AttestRequest extends SignOffRequest {
  /** The person, or the organisation such as the secretariat, by id. */
  readonly signatory: string;
  /** Name, where series.yaml does not say it. */
  readonly name?: string | undefined;
  /** Function, where series.yaml does not say it. */
  readonly function?: string | undefined;
  readonly place: string;
  /** Day, `2022-02-10`. */
  readonly date: string;
  /** How: by hand, by letter, by e-mail … */
  readonly method: string;
  readonly evidence?: EvidenceFile | undefined;
}

/** @throws {UsageError} where there is no such meeting. */
export async function attest(office: Office, request: AttestRequest): Promise<Report> {
  return opened(office, { by: request.signatory, ...request }, 'same text', async (open) => {
    const { meeting, standing, at, by } = open;
    const { signatory, place, date, method, evidence } = request;
    const { round } = standing.state.course;
    if (!hasBegun(date, at)) {
      const reason = `Unexpected day of signature ${date}, expected one not after ${at}, when it is recorded`;
      return declined(open, 'register-time', reason);
    }
    const known = signatoryIn(meeting.series.facts, signatory);
    const called = request.function ? { '*': request.function } : known?.function;
    if (!round || !called) {
      const reason = round
        ? `Unexpected signatory \`${signatory}\` without a function, expected one that series.yaml names`
        : 'Unexpected signature, expected a circulation before it';
      return declined(open, 'register-order', reason, 'See `minutier status`.');
    }
    const name = request.name ?? known?.name;
    const event = {
      type: 'attested' as const,
      at,
      by,
      languages: round.languages,
      root: round.root,
      signatory,
      ...(known?.party ? { party: known.party } : {}),
      ...(name ? { name } : {}),
      function: called,
      place: { '*': place },
      date,
      method,
      ...evidenceOf(open, evidence),
    };
    return record(open, event, `${signatory} signs ${meeting.id}`, evidence);
  });
}
