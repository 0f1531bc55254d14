/** Who has signed, and who must yet. A signature is whole when it covers every language of the record. */
import type { Course } from './course.ts';

/** Signatories that have signed in every language, in the order of the procedure. */
export function signatoriesDone(course: Course): readonly string[] {
  const { round } = course;
  return (round?.procedure.signatories ?? []).filter(
    (id) => missingLanguages(course, id).length === 0,
  );
}

/** Signatories that have not. */
export function missingSignatories(course: Course): readonly string[] {
  const { round } = course;
  return (round?.procedure.signatories ?? []).filter(
    (id) => missingLanguages(course, id).length > 0,
  );
}

/** Languages that a signatory has not yet signed; an edition side by side covers each of its languages. */
function missingLanguages({ round, attested, signed }: Course, id: string): readonly string[] {
  if (attested.some(({ signatory }) => signatory === id)) return [];
  const covered = signed
    .filter(({ signatory }) => signatory === id)
    .map(({ edition }) => `-${edition}-`);
  return (round?.languages ?? []).filter(
    (lang) => !covered.some((edition) => edition.includes(`-${lang}-`)),
  );
}
