/** The command `withdraw`: records that minutes no longer hold. */
import type { Report } from '../report.ts';
import type { Office } from '../world.ts';
import { inForce } from './in-force.ts';
import { opened, type SignOffRequest } from './opened.ts';
import { record } from './record.ts';

/** Why the minutes are withdrawn. */
export interface WithdrawRequest extends SignOffRequest {
  readonly reason: string;
}

/** @throws {UsageError} where there is no such meeting. */
export async function withdraw(office: Office, request: WithdrawRequest): Promise<Report> {
  return opened(office, request, 'register', async (open) => {
    const about = inForce(open);
    if ('messages' in about) return about;
    const event = { type: 'withdrawn' as const, ...about, reason: request.reason };
    return record(open, event, `${open.meeting.id} is withdrawn`);
  });
}
