/** A small series with a passage that only some may read, and a scanner for it. All names are invented. */
import { scaffold } from '../../src/check/scaffold.ts';
import { type Scanner, scannerOf } from '../../src/guard/scanner.ts';
import { locales } from '../../src/locale/index.ts';
import { type Library, readLibrary } from '../../src/read/library.ts';
import { memoryShelf } from '../memory-shelf.ts';

/** What stands in the passage and must be found wherever it is planted. */
export const planted = {
  name: 'Hadizatou Këllerwan',
  town: 'Zarmagandou',
  passage: 'lost her sewing machine during the flood of the river',
  mail: 'h.kellerwan@example.org',
  phone: '+227 90 12 34 56',
  number: 'NE-2021/0457',
  birth: '14 March 2009',
  picture: 'portrait-of-hadizatou',
  phrase: 'the seamstress from the market',
} as const;

const english = `## Opening {#opening}

The Team met. It heard :restricted[${planted.phrase}]{as="a person"}.

::::restricted[A case was discussed.]{#case reason=health}
The Director said that ${planted.name} had come from the town of ${planted.town} and ${planted.passage}.
She can be reached at ${planted.mail} or ${planted.phone}. Her file is ${planted.number}; she was born on ${planted.birth}.

![A girl with a red scarf](${planted.picture}.png)

:::action{#A-09-13 owner=agency due=2024-04-01}
[Her file](https://files.example.org/secret-folder) goes to Doctor Ba.
:::
::::
`;

const french = `## Ouverture {#opening}

L’Équipe se réunit. Elle entend :restricted[la couturière du marché]{as="une personne"}.

::::restricted[Un cas a été examiné.]{#case reason=health}
La Directrice dit que ${planted.name} vient de la ville de ${planted.town} et qu’elle a tout perdu.

:::action{#A-09-13 owner=agency due=2024-04-01}
Le dossier est transmis.
:::
::::
`;

/** The files of the content. */
export const content: Readonly<Record<string, string>> = {
  ...scaffold,
  'jt/jt-1/en.md': english,
  'jt/jt-1/fr.md': french,
};

/** Reads files of content. */
export async function libraryOf(files: Readonly<Record<string, string>>): Promise<Library> {
  return await readLibrary(memoryShelf({ ...scaffold, ...files }));
}

/** A scanner for the secrets of the content. */
export async function aScanner(
  files: Readonly<Record<string, string>> = content,
): Promise<Scanner> {
  return scannerOf(await libraryOf(files), locales);
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
