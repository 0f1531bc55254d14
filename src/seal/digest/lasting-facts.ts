/** Facts of a series that count for all of its minutes; of the others those count that some minutes use. */
export const lastingFacts = [
  'id',
  'title',
  'titleAfterNoun',
  'shortTitle',
  'type',
  'languages',
  'authentic',
  'symbol',
  'project',
  'parties',
  'partyOrder',
  'secretariat',
  'subCommittees',
] as const;
