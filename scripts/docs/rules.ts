/** The rules that are no checks: raised while content is read, while minutes are sealed, and while pages are made. */

/** A rule id and what it means. */
export interface Rule {
  readonly name: string;
  /** The rule in one sentence, for users. */
  readonly summary: string;
  /** What is usually the cause, and what helps. */
  readonly remedy: string;
}

/** Raised by `src/read/` and by the pipeline. */
export const readingRules: readonly Rule[] = [
  {
    name: 'schema',
    summary: 'Facts have the keys and values that [frontmatter.md](frontmatter.md) describes.',
    remedy:
      'Mostly a misspelt key, or a date or time in another form: `2022-02-03`, `"16:15"`. The message names the nearest key.',
  },
  {
    name: 'restricted-facts',
    summary:
      '`restricted`, `consent`, `sensitive` and `audiences` stand where the schema has them, and say what it expects.',
    remedy:
      'Correct the key or the value as the message says. What the mark should keep would be open, so that not even a draft is built.',
  },
  {
    name: 'yaml-syntax',
    summary: 'Facts are YAML that can be read.',
    remedy:
      'Indent with two spaces, never with tabs; put a space after the colon; close brackets and quotation marks; put values that hold `: ` between quotation marks. Until the file can be read nothing else of the meeting is checked.',
  },
  {
    name: 'file-encoding',
    summary: 'Files are text in UTF-8.',
    remedy: 'Save the file again with the encoding “UTF-8”.',
  },
  {
    name: 'file-size',
    summary: 'A text has at most 2 MB.',
    remedy: 'Keep pictures in files of their own, and refer to long annexes.',
  },
  {
    name: 'file-empty',
    summary: 'A file holds something.',
    remedy: 'Write the text, or delete the file.',
  },
  {
    name: 'frontmatter',
    summary: 'Facts at the head of a text stand between two lines of three hyphens.',
    remedy: 'Put a line `---` after the last fact.',
  },
  {
    name: 'facts-agree',
    summary:
      'A fact that is said in two files is the same in both, and ids repeat the name of their folder.',
    remedy: 'Say each fact once: keep one of the two lines.',
  },
  {
    name: 'file-name',
    summary:
      'No file is named almost as one that is read: `series.yml`, `meeting.yaml.txt`, `fr.docx`.',
    remedy:
      'Rename the file, or let its name begin with `_` to leave it out. Where the series does not list the language (`de.docx`), it is a warning.',
  },
  {
    name: 'meeting-folder',
    summary: 'A meeting is a folder with facts and one text a language, named after the language.',
    remedy:
      'Add the missing text, rename the file (`en.md`), or let a name begin with `_` to leave a file or folder out.',
  },
  {
    name: 'image-found',
    summary: 'Pictures are files of the content folder, of a kind that can be printed.',
    remedy: 'Save the picture beside the text as PNG or JPEG, and write its name as it is.',
  },
  {
    name: 'image-sound',
    summary:
      'Pictures are whole, of the kind that their name says, of at most 20 MB and 20 million pixels; drawings have no words.',
    remedy:
      'Copy the file again or save it anew; make it smaller; turn the words of a drawing into paths.',
  },
  {
    name: 'readable',
    summary: 'A file can be read as text, and a meeting as minutes.',
    remedy: 'Save a document of a word processor as plain text; look for very deep nesting.',
  },
  {
    name: 'addresses-distinct',
    summary: 'Pages of the archive have addresses that differ in more than upper and lower case.',
    remedy: 'Give one of the two meetings, clauses or series another id.',
  },
  {
    name: 'print-style',
    summary: 'Style sheets of the print use nothing that PDF/A and PDF/UA cannot hold.',
    remedy:
      'Take out what is transparent, shadowed, blended or made up: the message names it and says what to use. Until then no PDF is written, unless with `--no-conformance`.',
  },
  {
    name: 'reproducible',
    summary: 'With `--verify-reproducible`, a second build gives the same bytes.',
    remedy:
      'Look for what your templates take from the day or from the machine. The exit code is 2.',
  },
  {
    name: 'older-files',
    summary:
      'The public folder holds what was built from the texts as they are: a build of a part, or one that keeps a meeting back, names what it left of an earlier one.',
    remedy:
      'Mend what keeps the meeting back, and run `minutier build` without further options: it takes away what it did not make. `publish` publishes only what it builds itself. `check --history` tells whether something restricted is in the files.',
  },
  {
    name: 'leak',
    summary:
      'No file for an audience holds words that it may not read: every file is opened and searched before it is written, and after one hit nothing of that build is left.',
    remedy:
      'Look at the place in the content, then at the file that the message names: something prints the words by another way, such as a template, a file name or a picture. If everybody may know them, list them under `openTerms` in series.yaml. A part that cannot be opened, such as a damaged or encrypted file, counts as well.',
  },
  {
    name: 'restricted-in-history',
    summary:
      'What is restricted now lay open neither in earlier versions of the content nor in published files; `check --history` and `publish` look, and name what they could not look through.',
    remedy:
      'Words that were open once are known. Rewrite the history of the repository with [git filter-repo](https://github.com/newren/git-filter-repo) and have all copies replaced; publish the archive anew or withdraw the minutes; tell the data-protection officer.',
  },
  {
    name: 'locked',
    summary:
      'PDFs that open with a passphrase claim no conformance to PDF/A and PDF/UA, and no restricted pages in HTML lie beside them, for these cannot be locked.',
    remedy:
      'PDF/A forbids to lock a file: for an archive, build them again without `--lock`. Hand on the PDFs alone, or build with `--format pdf`.',
  },
  {
    name: 'machine',
    summary: 'A page could be made.',
    remedy:
      'The content is not at fault: the browser is missing, or something on the computer failed. The other pages are made; the exit code is 2.',
  },
];

/** Raised by `src/seal/`. */
export const sealingRules: readonly Rule[] = [
  {
    name: 'register-chain',
    summary: 'The events of a register follow each other, none changed or removed.',
    remedy:
      'Restore register.yaml from a copy or from version control; change it by commands only.',
  },
  {
    name: 'register-time',
    summary:
      'Events are written in the order in which they happened, and none in the future; a warning where `--as-of` looks at the past.',
    remedy: 'Set the clock of the computer.',
  },
  {
    name: 'register-order',
    summary: 'Each event may come when it came: nothing is signed before it was circulated.',
    remedy: 'Give the commands in the order of the procedure.',
  },
  {
    name: 'register-evidence',
    summary: 'Files that a register names are there and are those that were recorded.',
    remedy: 'Restore the file from a copy.',
  },
  {
    name: 'register-complete',
    summary: 'Every text that was sent out is in the register.',
    remedy: 'Restore register.yaml from a copy.',
  },
  {
    name: 'digest-kept',
    summary: 'The digest of every text that was sent out is kept and adds up.',
    remedy: 'Restore the file from a copy.',
  },
  {
    name: 'digest-made',
    summary: 'What was sent out can be hashed again, so that it can be compared.',
    remedy: 'Mend what the other messages on the meeting tell of.',
  },
  {
    name: 'content-unchanged',
    summary: 'The text is still the one that was circulated, signed or corrected.',
    remedy: 'Take the change back, circulate the text anew, or record a correction.',
  },
  {
    name: 'procedure-known',
    summary: 'Those whom the procedure names are known to the series.',
    remedy: 'Correct the id, or add the party or person to series.yaml.',
  },
  {
    name: 'adoption-sound',
    summary: 'Minutes that a meeting adopts are signed, unchanged, and there in every language.',
    remedy: 'Complete the earlier minutes first; `minutier status` says what is missing.',
  },
];
