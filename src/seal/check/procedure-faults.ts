/** Rule procedure-known: those whom the procedure names are known to the series. */
import type { Fault } from '../../fault.ts';
import type { FactPath, Series } from '../../meeting.ts';
import { nearest } from '../../nearest.ts';

/** Parties, languages and signatories of the procedure that the series does not know. */
export function* procedureFaults({ facts, locate }: Series): Generator<Fault> {
  const { procedure } = facts;
  if (!procedure) return;
  const expect = function* (
    what: string,
    id: string,
    known: readonly string[],
    path: FactPath,
  ): Generator<Fault> {
    if (known.includes(id)) return;
    const close = nearest(id, known);
    yield {
      place: locate(['procedure', ...path]),
      rule: 'procedure-known',
      level: 'error',
      reason: `Unexpected ${what} \`${id}\`, expected ${known.length > 0 ? `one of ${known.map((one) => `\`${one}\``).join(', ')}` : `one that the series names`}`,
      hint: close ? `Did you mean \`${close}\`?` : undefined,
    };
  };
  const parties = facts.parties.map(({ id }) => id);
  for (const [index, { party, languages }] of procedure.parties.entries()) {
    yield* expect('party', party, parties, ['parties', index, 'party']);
    for (const [nth, lang] of languages.entries())
      yield* expect('language', lang, facts.languages, ['parties', index, 'languages', nth]);
  }
  const signers = [...facts.people, ...facts.organisations].map(({ id }) => id);
  for (const [index, id] of procedure.signatories.entries())
    yield* expect('signatory', id, signers, ['signatories', index]);
  const { quorum, signatories } = procedure;
  if (quorum !== undefined && quorum > signatories.length)
    yield {
      place: locate(['procedure', 'quorum']),
      rule: 'procedure-known',
      level: 'error',
      reason: `Unexpected quorum of ${quorum}, expected at most ${signatories.length}, the number of signatories`,
    };
}
