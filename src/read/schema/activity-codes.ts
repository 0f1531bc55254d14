/** The small codelists of IATI 2.03, by the words that users write: words in the facts, codes in the data. */

/** How far an activity is. */
export const activityStatuses = {
  pipeline: '1',
  implementation: '2',
  finalisation: '3',
  closed: '4',
  cancelled: '5',
  suspended: '6',
} as const;

/** What kind of body an organisation is. */
export const organisationTypes = {
  government: '10',
  'local-government': '11',
  'other-public-sector': '15',
  'international-ngo': '21',
  'national-ngo': '22',
  'regional-ngo': '23',
  'partner-country-ngo': '24',
  'public-private-partnership': '30',
  multilateral: '40',
  foundation: '60',
  'private-sector': '70',
  'private-sector-in-provider-country': '71',
  'private-sector-in-recipient-country': '72',
  'private-sector-in-third-country': '73',
  academic: '80',
  other: '90',
} as const;

/** What an organisation does for an activity. */
export const organisationRoles = {
  funding: '1',
  accountable: '2',
  extending: '3',
  implementing: '4',
} as const;

/** What a description is about. */
export const descriptionTypes = {
  general: '1',
  objectives: '2',
  'target-groups': '3',
  other: '4',
} as const;

/** Whether a budget is the first. */
export const budgetTypes = { original: '1', revised: '2' } as const;

/** How sure a budget is. */
export const budgetStatuses = { indicative: '1', committed: '2' } as const;

/** Why there is no budget. */
export const budgetNotProvided = {
  'commercial-restrictions': '1',
  'legal-restrictions': '2',
  'rapid-onset-emergency': '3',
} as const;

/** Which way money went. */
export const transactionTypes = {
  'incoming-funds': '1',
  'outgoing-commitment': '2',
  disbursement: '3',
  expenditure: '4',
  'interest-payment': '5',
  'loan-repayment': '6',
  reimbursement: '7',
  'purchase-of-equity': '8',
  'sale-of-equity': '9',
  'credit-guarantee': '10',
  'incoming-commitment': '11',
  'outgoing-pledge': '12',
  'incoming-pledge': '13',
} as const;

/** How another activity is related. */
export const relatedTypes = {
  parent: '1',
  child: '2',
  sibling: '3',
  'co-funded': '4',
  'third-party': '5',
} as const;

/** What a contact is for. */
export const contactTypes = {
  general: '1',
  'project-management': '2',
  'financial-management': '3',
  communications: '4',
} as const;

/** The words of a codelist, in its order. */
export function wordsOf<K extends string>(codes: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(codes).filter((key): key is K => Object.hasOwn(codes, key));
}
