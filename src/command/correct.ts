/** The command `correct`: records that signed minutes were corrected, with what is to be read instead. */
import { givenIds } from '../check/find/ids.ts';
import { expectKnown } from '../plan.ts';
import type { Report } from '../report.ts';
import { spellChange } from '../seal/check/stale-fault.ts';
import type { EventOf } from '../seal/register/schema.ts';
import type { Office } from '../world.ts';
import { declined, opened, type SignOffRequest } from './opened.ts';
import { record } from './record.ts';

/** Why the minutes are corrected, and where. */
export interface CorrectRequest extends SignOffRequest {
  readonly reason: string;
  readonly corrigenda?: NonNullable<EventOf<'corrected'>['corrigenda']> | undefined;
}

/** @throws {UsageError} where there is no such meeting, or a corrigendum is about none of its passages or in none of its languages. */
export async function correct(office: Office, request: CorrectRequest): Promise<Report> {
  return opened(office, request, 'sound text', async (open) => {
    const { meeting, standing, at, by } = open;
    const languages = meeting.texts.map(({ lang }) => lang);
    const passages = new Set(meeting.texts.flatMap(givenIds).map(({ id }) => id));
    for (const { clause, text } of request.corrigenda ?? []) {
      if (clause !== undefined) expectKnown('passage', clause, [...passages]);
      for (const lang of Object.keys(text))
        if (lang !== '*') expectKnown('language', lang, languages);
    }
    const { digest, stale, state } = standing;
    const { root, round } = state.course;
    if (!digest || !round || root === undefined || !stale) {
      const reason = round
        ? 'Unexpected correction of a text that has not changed, expected the corrected words in the texts'
        : 'Unexpected correction, expected a circulation before it';
      return declined(
        open,
        'register-order',
        reason,
        'Correct the texts first, then record the correction.',
      );
    }
    const { reason, corrigenda = [] } = request;
    const event = {
      type: 'corrected' as const,
      at,
      by,
      languages,
      root: digest.root,
      corrects: root,
      reason,
      ...(corrigenda.length > 0 ? { corrigenda } : {}),
    };
    const changed = (stale.changes ?? []).map(spellChange).join('; ');
    return record(open, event, `${meeting.id} is corrected${changed ? `: ${changed}` : ''}`);
  });
}
