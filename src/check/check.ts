/** What a check is: a sentence that should be true of the content, and a way to find where it is not. */
import type { Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import type { Meeting, Place, Series, Text } from '../meeting.ts';
import type { Library } from '../read/library.ts';

/** A place where the sentence is not true. */
export interface Finding {
  readonly place: Place;
  /** “Unexpected X, expected Y”, without a full stop. */
  readonly reason: string;
  /** What to do about it, in words that a secretary understands. */
  readonly hint?: string | undefined;
  /** Other places whose words the reason or the hint may quote. */
  readonly about?: readonly Place[] | undefined;
  /** Where it weighs otherwise than the check's other findings. */
  readonly level?: 'error' | 'warning' | undefined;
  /** Reason and hint quote nothing of the content: they may be shown though the passage is restricted. */
  readonly quotesNothing?: boolean | undefined;
}

/** What a check looks up besides its subject. */
export interface Context {
  readonly library: Library;
  /** The languages that can be typeset, by tag. */
  readonly locales: ReadonlyMap<Lang, Locale>;
  /** The moment that is called now, `2022-02-10T09:00:00Z`. */
  readonly asOf: string;
  /** Whether any of what stands at the place may be read only in the restricted edition. */
  readonly isRestricted: (place: Place) => boolean;
}

/** What a check is run on: one of these at least. */
interface Run {
  readonly text: (text: Text, meeting: Meeting, context: Context) => Iterable<Finding>;
  readonly meeting: (meeting: Meeting, context: Context) => Iterable<Finding>;
  readonly series: (series: Series, context: Context) => Iterable<Finding>;
  readonly library: (library: Library, context: Context) => Iterable<Finding>;
}

/** Content, and what the check finds in it. Examples are documentation and test at once. */
export interface Example {
  readonly title: string;
  /** Files that stand in for those of the scaffold, or beside them. */
  readonly content: Readonly<Record<string, string>>;
  /** `path:line:column: reason`; empty where all is well. */
  readonly finds: readonly string[];
}

/** A check. Its name is the sentence, and the rule id of its messages. */
export interface Check {
  readonly name: string;
  /** `error`: the minutes must not go out like this. `warning`: somebody should look. */
  readonly level: 'error' | 'warning';
  /** The rule in one sentence, for users. */
  readonly summary: string;
  /** Why it is a rule. */
  readonly why: string;
  readonly examples: readonly [Example, ...Example[]];
  readonly run: Partial<Run>;
}
