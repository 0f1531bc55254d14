/** The rules of a procedure as a circulation writes them down, so that no later edit changes what was agreed. */
import type { Procedure } from '../../read/schema/series.ts';
import type { EventOf } from '../register/schema.ts';

/** Silence, parties, signatories, quorum and order. */
export function rulesOf(procedure: Procedure): EventOf<'circulated'>['procedure'] {
  const { silence, parties, signatories, quorum, order } = procedure;
  return {
    silence,
    parties: parties.map(({ party }) => party),
    signatories: [...signatories],
    quorum: quorum ?? signatories.length,
    order,
  };
}
