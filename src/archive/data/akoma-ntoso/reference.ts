/** How elements refer to those who are meant: names with a colon, which no id of an author can have. */
export const reference = {
  /** A party, organisation, sub-committee or person, by its id. */
  somebody: (id: string) => `tlc:${id}`,
  /** The body that met. */
  series: (id: string) => `tlc:series:${id}`,
  /** What a clause is: `decision`. */
  kind: (name: string) => `tlc:kind:${name}`,
  /** In what part somebody is named: `author`. */
  part: (name: string) => `tlc:part:${name}`,
} as const;
