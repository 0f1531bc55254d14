/** Those who must act, without the ids of people who are not named to an audience. */

/** Stands for the id of somebody who is not named. */
export const withheldId = 'withheld';

/** Attributes that name who must act, each without the ids that are withheld; those that name nobody stay as they are. */
export function withoutNames(
  attributes: Readonly<Record<string, string | null | undefined>>,
  withheld: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(
    ['owner', 'to'].flatMap((name): [string, string][] => {
      const said = attributes[name];
      if (!said) return [];
      const named = said.split(/[\s,;]+/).map((id) => (withheld.has(id) ? withheldId : id));
      return named.includes(withheldId) ? [[name, [...new Set(named)].join(' ')]] : [];
    }),
  );
}
