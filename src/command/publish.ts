/** The command `publish`: records that the minutes were made public. */
import type { Report } from '../report.ts';
import type { Office } from '../world.ts';
import { inForce } from './in-force.ts';
import { opened, type SignOffRequest } from './opened.ts';
import { record } from './record.ts';

/** @throws {UsageError} where there is no such meeting. */
export async function publish(office: Office, request: SignOffRequest): Promise<Report> {
  return opened(office, request, 'same text', async (open) => {
    const about = inForce(open);
    if ('messages' in about) return about;
    return record(
      open,
      { type: 'published' as const, ...about },
      `${open.meeting.id} is published`,
    );
  });
}
