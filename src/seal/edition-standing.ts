/** Of how minutes stand, what a printed edition says. */
import type { Attestation, EditionStanding } from '../edition.ts';
import { publicHistory } from './public-history.ts';
import type { Standing } from './standing.ts';

/** The standing as an edition prints it; `undefined` where a register cannot be trusted or there is none to ask. */
export function editionStanding(standing: Standing | undefined): EditionStanding | undefined {
  if (!standing?.trusted) return undefined;
  const { state, stale } = standing;
  return {
    status: state.status,
    stale: stale !== undefined,
    root: state.course.root,
    digest: standing.digest?.root === state.course.root ? standing.digest : undefined,
    history: publicHistory(standing),
    // Sign-offs are bound to the words that were signed.
    attestations: stale
      ? []
      : state.course.attested.map(
          ({ signatory, name, function: what, place, date }): Attestation => ({
            signatory,
            name,
            function: what,
            place,
            date,
          }),
        ),
  };
}
