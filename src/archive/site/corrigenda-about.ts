/** What was corrected in a clause: in its own words, or in a section in which it stands. */
import type { Corrigendum, EditedClause, EditedSection, Edition } from '../../edition.ts';
import { corrigendaOf } from '../../format/view/panel.ts';

/** The corrigenda that are about a clause of an edition; those of other passages are no matter of it. */
export function corrigendaAbout(
  edition: Edition,
  { id }: Pick<EditedClause, 'id'>,
): readonly Corrigendum[] {
  const corrigenda = corrigendaOf(edition);
  if (corrigenda.length === 0) return [];
  const clause = edition.clauses.find((one) => one.id === id);
  const about = new Set([id, ...(clause ? wayTo(edition.body, clause.sectionId) : [])]);
  return corrigenda.filter((one) => one.clause !== undefined && about.has(one.clause));
}

/** The ids of a section and of those around it; none where it is not below `from`. */
function wayTo(from: EditedSection, id: string): readonly string[] {
  if (from.id === id) return [id];
  const below = from.sections.flatMap((section) => wayTo(section, id));
  return below.length === 0 ? [] : [from.id, ...below];
}
