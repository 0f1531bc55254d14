/** Who answers for the minutes. */
import type { Edition } from '../../edition.ts';
import { organisation } from './names.ts';
import { plain, quoted, type Voice } from './said.ts';

/** The organisation that issued the minutes, else the secretariat; empty where neither is known. */
export function author(edition: Edition, voice: Voice): string {
  const { facts, series } = edition;
  const body = organisation(edition, facts.issued?.organisation ?? series.secretariat);
  return body ? plain(quoted(voice, body.name)) : '';
}
