/** What words alone do not give back of a form: the hashes of closed passages and of pictures, in the order of the form. */
import { isList, isRecord } from './as-json.ts';
import type { Hash } from './hash.ts';

/** The hashes; left out where there are none. Whoever has a text without its secrets makes its form with them. */
export interface Unseen {
  /** Of each closed passage. */
  readonly closed?: readonly Hash[] | undefined;
  /** Of each picture; empty where its file was missing. */
  readonly pictures?: readonly (Hash | '')[] | undefined;
}

/** The hashes in a form. */
export function unseenIn(form: unknown): Unseen {
  const [closed, pictures] = [hashesOf(form, 'restricted'), hashesOf(form, 'picture')];
  return { ...(closed.length > 0 ? { closed } : {}), ...(pictures.length > 0 ? { pictures } : {}) };
}

/** A passage comes after what stands in it. */
function hashesOf(form: unknown, type: string): readonly string[] {
  if (isList(form)) return form.flatMap((one) => hashesOf(one, type));
  if (!isRecord(form)) return [];
  const inside = Object.values(form).flatMap((held) => hashesOf(held, type));
  if (form['type'] !== type) return inside;
  const { sha256 } = form;
  return [...inside, typeof sha256 === 'string' ? sha256 : ''];
}
