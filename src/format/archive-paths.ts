/** Where the pages of the archive are, below the folder of a language: the kind goes first, so that no id can meet one of another kind. */
import type { Lang } from '../lang.ts';

/** Addresses are kept for good: what is published under one stays there. */
export const archivePaths = {
  home: 'index.html',
  search: 'search.html',
  registers: 'registers/index.html',
  register: (name: string, extension = 'html') => `registers/${name}.${extension}`,
  activities: 'activities/index.html',
  project: (series: string) => `activities/series/${series}.html`,
  activity: (path: string) => `activities/meetings/${path}.html`,
  series: (series: string) => `series/${series}.html`,
  year: (year: string) => `years/${year}.html`,
  party: (series: string, party: string) => `parties/${series}/${party}.html`,
  subCommittee: (series: string, committee: string) => `sub-committees/${series}/${committee}.html`,
  meeting: (path: string) => `meetings/${path}.html`,
  corrigenda: (path: string) => `corrigenda/${path}.html`,
  clause: (path: string, clause: string) => `clauses/${path}/${clause}.html`,
} as const;

/** The file of a page in a language, below the output folder. */
export function archivePath(lang: Lang, path: string): string {
  return `public/${pagePath(lang, path)}`;
}

/** The page in a language, below `public/`. */
export function pagePath(lang: Lang, path: string): string {
  return `${lang}/${path}`;
}
