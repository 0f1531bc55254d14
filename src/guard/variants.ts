/** The forms in which a secret may turn up. Case, accents and punctuation are no forms of their own: the fold takes them away. */
import { isArabic } from './arabic.ts';
import { compact, fold } from './fold.ts';
import { honorifics, particles } from './honorifics.ts';
import { sameDay } from './same-day.ts';
import type { Secret } from './secret.ts';

/** A form to look for. */
export interface Needle {
  /** Folded words with one space between them. */
  readonly form: string;
  readonly secret: Secret;
  /** Whether it is the secret itself, not a part of it such as a surname. */
  readonly whole: boolean;
  /** Whether it tells as much as the whole: a name with its surname first, a surname with initials or a form of address, a number without its joints. */
  readonly telling: boolean;
}

/** The forms of a secret; none where it is too short to be told from other words. */
export function needlesOf(secret: Secret): readonly Needle[] {
  const forms = new Map<string, Pick<Needle, 'whole' | 'telling'>>();
  const add = (form: string, whole = false, telling = whole) => {
    if (isLongEnough(form) && !forms.has(form)) forms.set(form, { whole, telling });
  };
  const folded = fold(secret.text);
  switch (secret.kind) {
    case 'passage':
      break;
    case 'name':
      add(folded, true);
      for (const form of formsOfName(secret.text)) add(form, false, form.includes(' '));
      break;
    case 'mail': {
      add(folded, true);
      const local = fold(secret.text.slice(0, secret.text.lastIndexOf('@')));
      if (local.length >= 6) add(local);
      break;
    }
    case 'date':
      add(folded, true);
      for (const day of sameDay(secret.text)) add(fold(day));
      break;
    case 'link':
      add(folded, true);
      add(fold(secret.text.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/)?(?:www\.)?/i, '')));
      break;
    case 'identifier': {
      add(folded, true);
      const bare = compact(folded);
      if (bare.length >= 6) add(bare, false, true);
      // A number abroad and at home.
      if (/^\d{9,}$/.test(bare)) add(bare.slice(-8), false, true);
      break;
    }
    case 'words':
      add(folded, true);
      // A phrase that is a name has the forms of a name; in Arabic only that of a person tells itself.
      if (isName(secret.text) || (secret.source === 'person' && isArabic(secret.text)))
        for (const form of formsOfName(secret.text)) add(form, false, form.includes(' '));
      break;
    default:
      add(folded, true);
  }
  return [...forms].map(([form, how]) => ({ form, secret, ...how }));
}

/** Words of which nobody's name has more: what is longer is a list, whose forms would be as many as the square of its words. */
const mostWords = 24;

/** Surname first, initials, surname alone, form of address and surname. Which word is the surname nobody says: any may be. */
function* formsOfName(name: string): Generator<string> {
  const words = name.split(/[\s\u00a0\u202f]+/u).map(fold);
  const solid = words.filter((word) => word !== '' && !honorifics.has(word));
  const bearing = solid.filter((word) => !particles.has(word));
  if (bearing.length < 2 || bearing.length > mostWords) return;
  yield solid.join(' ');
  for (let at = 1; at < solid.length; at += 1)
    yield [...solid.slice(at), ...solid.slice(0, at)].join(' ');
  for (const [index, whole] of bearing.entries()) {
    const others = bearing.filter((_, other) => other !== index);
    const initials = others.map((other) => other[0] ?? '');
    for (const word of [whole, ...halvesOf(whole)]) {
      if (compact(word).length >= 4) yield word;
      for (const form of honorifics) yield `${form} ${word}`;
      if (compact(word).length < 3) continue;
      yield `${initials.join(' ')} ${word}`;
      yield `${initials.join('')} ${word}`;
      yield `${word} ${initials.join(' ')}`;
    }
  }
}

/** Of “Maïga-Sow” what people say for short. */
function halvesOf(folded: string): readonly string[] {
  const halves = folded.split(' ').filter((half) => half.length >= 4 && !particles.has(half));
  return halves.length > 0 && folded.includes(' ') ? halves : [];
}

/** Two to six words with a capital letter, and the particles between them. */
export function isName(text: string): boolean {
  const words = text.split(/[\s\u00a0\u202f]+/u).filter((word) => /\p{L}/u.test(word));
  return (
    words.length > 1 &&
    words.length <= 6 &&
    words.every((word) => /^\p{Lu}/u.test(word) || particles.has(fold(word)))
  );
}

/** Letters: three, or two with a capital in a name; figures: four, for fewer stand in every page. */
function isLongEnough(form: string): boolean {
  const bare = compact(form);
  return /^\d+$/.test(bare) ? bare.length >= 4 : bare.length >= 3;
}
