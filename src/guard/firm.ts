/** Which forms of a secret tell whom it is about, so that they are refused wherever they are open. */
import { isArabic } from './arabic.ts';
import { compact } from './fold.ts';
import type { Secret } from './secret.ts';
import { isName, type Needle } from './variants.ts';

/** Whether a form is looked for although it stands in the open: the check `restricted-repeated` refuses the text where it does. */
export function isFirm({ secret, whole, telling, form }: Needle): boolean {
  if (!telling) return false;
  switch (secret.kind) {
    case 'name':
    case 'mail':
      return true;
    case 'identifier':
      return isPersonal(secret.text);
    case 'words':
      if (isNaming(secret)) return true;
      return whole && form.includes(' ') && compact(form).length >= 8;
    default:
      return false;
  }
}

/** Whether these very words were marked, or are a person's, and look like a name. */
export function isNaming({ kind, source, text }: Secret): boolean {
  if (kind === 'name') return true;
  if (source === undefined) return false;
  const words = text.trim().split(/\s+/);
  // Arabic has no capital letters: what somebody marked is taken for a name.
  if (isArabic(text)) return words.length <= 6;
  return isName(text) || (words.length === 1 && /^\p{Lu}.{2,}$/u.test(words[0] ?? ''));
}

/** A telephone number, or the number of a case: letters and figures that are not only a year. */
function isPersonal(number: string): boolean {
  if (/^[+\d][\d \u00a0\u202f./()-]+$/.test(number))
    return number.replace(/\D/g, '').length >= 8 && !/^(?:(?:19|20)\d\d[-/.]?)+$/.test(number);
  const figures = number.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '').replace(/\D/g, '');
  return figures.length >= 3 && /\p{L}/u.test(number) && number.replace(/\D/g, '').length >= 4;
}
