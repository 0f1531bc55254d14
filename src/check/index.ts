/** The checks, in the order in which docs/checks.md lists them. One file each; a test holds this list to the folder. */
import { abbrKnown } from './abbr-known.ts';
import { abbreviationsExplained } from './abbreviations-explained.ts';
import { actionDue } from './action-due.ts';
import { actionOwner } from './action-owner.ts';
import { activityActorsNamed } from './activity-actors-named.ts';
import { activityCodesKnown } from './activity-codes-known.ts';
import { activityComplete } from './activity-complete.ts';
import { activityDatesPossible } from './activity-dates-possible.ts';
import { activityIdentified } from './activity-identified.ts';
import { activityIdentifierOpen } from './activity-identifier-open.ts';
import { activityIdentifierValid } from './activity-identifier-valid.ts';
import { activityMoneySound } from './activity-money-sound.ts';
import { activitySharesSum } from './activity-shares-sum.ts';
import { adoptionMatches } from './adoption-matches.ts';
import { agendaMatches } from './agenda-matches.ts';
import type { Check } from './check.ts';
import { clauseFactsAgree } from './clause-facts-agree.ts';
import { clauseId } from './clause-id.ts';
import { coChairsPresent } from './co-chairs-present.ts';
import { consentPossible } from './consent-possible.ts';
import { dateStated } from './date-stated.ts';
import { datesPossible } from './dates-possible.ts';
import { directiveClosed } from './directive-closed.ts';
import { directiveKnown } from './directive-known.ts';
import { dueValid } from './due-valid.ts';
import { factsInEveryLanguage } from './facts-in-every-language.ts';
import { factsRefer } from './facts-refer.ts';
import { followUpRefers } from './follow-up-refers.ts';
import { footnotesAgree } from './footnotes-agree.ts';
import { footnotesWhole } from './footnotes-whole.ts';
import { glyphKnown } from './glyph-known.ts';
import { headingOrder } from './heading-order.ts';
import { hostNamed } from './host-named.ts';
import { idsAgree } from './ids-agree.ts';
import { idsDistinct } from './ids-distinct.ts';
import { idsInOrder } from './ids-in-order.ts';
import { idsUnique } from './ids-unique.ts';
import { imageAlt } from './image-alt.ts';
import { issuedAfterMeeting } from './issued-after-meeting.ts';
import { languageKnown } from './language-known.ts';
import { languagesComplete } from './languages-complete.ts';
import { linkComplete } from './link-complete.ts';
import { linkSafe } from './link-safe.ts';
import { listsAgree } from './lists-agree.ts';
import { nestingShallow } from './nesting-shallow.ts';
import { numbersAgree } from './numbers-agree.ts';
import { ordinalsDistinct } from './ordinals-distinct.ts';
import { ownerKnown } from './owner-known.ts';
import { paragraphsAgree } from './paragraphs-agree.ts';
import { quasiIdentifiers } from './quasi-identifiers.ts';
import { referencesOpen } from './references-open.ts';
import { referencesResolve } from './references-resolve.ts';
import { restrictedAgree } from './restricted-agree.ts';
import { restrictedAudience } from './restricted-audience.ts';
import { restrictedItemFound } from './restricted-item-found.ts';
import { restrictedMarks } from './restricted-marks.ts';
import { restrictedReason } from './restricted-reason.ts';
import { restrictedRepeated } from './restricted-repeated.ts';
import { restrictedSummary } from './restricted-summary.ts';
import { restrictedWords } from './restricted-words.ts';
import { sensitiveMarked } from './sensitive-marked.ts';
import { sessionsClose } from './sessions-close.ts';
import { sessionsInOrder } from './sessions-in-order.ts';
import { subCommitteesMixed } from './sub-committees-mixed.ts';
import { tableFits } from './table-fits.ts';
import { tablesAgree } from './tables-agree.ts';
import { timeZoneKnown } from './time-zone-known.ts';
import { titleKnown } from './title-known.ts';

/** Every check. */
export const checks: readonly Check[] = [
  nestingShallow,
  titleKnown,
  dateStated,
  languageKnown,
  languagesComplete,
  idsUnique,
  idsDistinct,
  ordinalsDistinct,
  factsRefer,
  followUpRefers,
  factsInEveryLanguage,
  timeZoneKnown,
  sessionsInOrder,
  sessionsClose,
  issuedAfterMeeting,
  coChairsPresent,
  hostNamed,
  subCommitteesMixed,
  agendaMatches,
  adoptionMatches,
  headingOrder,
  directiveKnown,
  directiveClosed,
  clauseId,
  actionOwner,
  ownerKnown,
  actionDue,
  dueValid,
  referencesOpen,
  referencesResolve,
  linkComplete,
  linkSafe,
  imageAlt,
  footnotesWhole,
  glyphKnown,
  tableFits,
  datesPossible,
  abbrKnown,
  abbreviationsExplained,
  restrictedMarks,
  restrictedSummary,
  restrictedReason,
  restrictedAudience,
  restrictedWords,
  restrictedAgree,
  restrictedItemFound,
  sensitiveMarked,
  consentPossible,
  quasiIdentifiers,
  restrictedRepeated,
  idsAgree,
  idsInOrder,
  clauseFactsAgree,
  paragraphsAgree,
  listsAgree,
  tablesAgree,
  footnotesAgree,
  numbersAgree,
  activityIdentified,
  activityIdentifierOpen,
  activityIdentifierValid,
  activityComplete,
  activitySharesSum,
  activityCodesKnown,
  activityDatesPossible,
  activityMoneySound,
  activityActorsNamed,
];
