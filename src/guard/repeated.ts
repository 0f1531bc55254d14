/** Restricted words that also stand in the open, in the sources themselves. */
import { spell, startOf } from '../check/find/place.ts';
import type { Locale } from '../locale/locale.ts';
import type { Place } from '../meeting.ts';
import type { Library } from '../read/library.ts';
import { isFirm, isNaming } from './firm.ts';
import { Matcher } from './matcher.ts';
import { openTextsOf, usualNames } from './open-texts.ts';
import { formsOf } from './scanner.ts';
import type { Secret } from './secret.ts';
import { secretsOf } from './secrets-of.ts';
import type { Needle } from './variants.ts';

/** Words that are closed at one place and open at another. */
export interface Repeated {
  readonly secret: Secret;
  /** Where they are open. */
  readonly place: Place;
  /** Whether they tell whom they are about: several words of a name or a marked phrase. A single word may be anything. */
  readonly firm: boolean;
}

/** Each repetition once a line; of one line those that are firm first. */
export function repeatedIn(
  library: Library,
  locales: ReadonlyMap<string, Locale>,
): readonly Repeated[] {
  const all = secretsOf(library, locales);
  const { needles } = formsOf(all);
  const open = openTextsOf(all);
  const isUsual = usualNames(all);
  const sought = (one: Needle) =>
    one.whole ? kinds.has(one.secret.kind) : isPartTelling(one) && !isUsual(one);
  const matcher = new Matcher(needles.filter(sought), []);
  const found = new Map<string, Repeated>();
  for (const { words, place, kind } of open) {
    matcher.find(
      words,
      'words',
      (one) => {
        if (!('form' in one)) return;
        const { secret } = one;
        // Who is not named may be referred to by id.
        if (kind === 'ids' && isNaming(secret)) return;
        const firm = isFirm(one) && !isUsual(one);
        const key = `${place.file.path} ${startOf(place)?.line ?? 0} ${spell(secret.place)}`;
        const known = found.get(key);
        if (!known || (firm && !known.firm)) found.set(key, { secret, place, firm });
      },
      'as written',
    );
  }
  return [...found.values()];
}

/** Secrets that somebody marked, or that are somebody's name; a passage may share its words with others. */
const kinds: ReadonlySet<Secret['kind']> = new Set(['words', 'name', 'word', 'mail', 'identifier']);

/** A surname, alone or with what goes before it; a number in other groups. */
function isPartTelling(needle: Needle): boolean {
  const { secret, telling, form } = needle;
  if (isNaming(secret)) return telling || form.length >= 4;
  return secret.kind !== 'words' && isFirm(needle);
}
