/** docs/frontmatter.md and docs/config.md: everything that can be said in facts and settings. */
import { type Field, fieldsOf } from './fields.ts';
import { configFile, type FactsFile, frontmatterFile, meetingFile, seriesFile } from './schemas.ts';
import { table } from './table.ts';

const generated = '<!-- Written by `npm run docs` from the schemas in src/. Do not edit. -->';

/** docs/frontmatter.md. */
export function frontmatterPage(): string {
  const known = new Set(Object.keys(meetingFile.schema.shape));
  const own = rowsOf(frontmatterFile).filter(({ key }) => key === 'lang' || key === 'series');
  if (Object.keys(frontmatterFile.schema.shape).length !== known.size + own.length)
    throw new Error('The head of a text has fields that this page does not tell of');
  return `${generated}

# What can be said in facts

Facts are [YAML](https://yaml.org): \`key: value\` lines, indented with two spaces. They stand in \`series.yaml\`, in
\`meeting.yaml\`, and at the head of a text between two lines of \`---\`. Each fact is said once; a key that is not
listed here is an error, and the message names the nearest one that is.

${table(
  ['type', 'how it is written'],
  [
    [
      'words',
      'for each language, `{ en: Niamey, fr: Niamey }`, or plain, `Niamey`, where they are the same in every language; at the head of a text plain words are those of its language',
    ],
    [
      'id',
      'letters, digits, `-`, `_` and `.`, beginning with a letter; it never changes once published',
    ],
    ['date', '`2022-02-03`'],
    ['time', '`"16:15"`, on a 24-hour clock'],
    ['list', 'lines that begin with `- `, or `[a, b]`'],
    ['mapping', '`key: value` lines, indented below the key'],
  ],
)}

In the keys below, \`sessions[].date\` is the key \`date\` of each item of the list \`sessions\`.

## ${seriesFile.title}

${seriesFile.described.comment}

${tableOf(rowsOf(seriesFile))}

## ${meetingFile.title}

${meetingFile.described.comment}

${tableOf(rowsOf(meetingFile))}

## ${frontmatterFile.title}

${frontmatterFile.described.comment} All keys of \`meeting.yaml\` may stand here, and two more:

${tableOf(own)}
`;
}

/** docs/config.md. */
export function configPage(): string {
  return `${generated}

# ${configFile.title}

${configFile.described.comment} The file may be left out; so may each of its lines.

${tableOf(rowsOf(configFile))}
`;
}

function rowsOf({ schema, described, assumed = {} }: FactsFile): readonly Field[] {
  return fieldsOf(schema, described).map((field) => ({
    ...field,
    default: assumed[field.key] ?? field.default,
  }));
}

function tableOf(fields: readonly Field[]): string {
  return table(
    ['key', 'type', 'unless given', 'meaning'],
    fields.map((field) => [`\`${field.key}\``, field.type, field.default, field.meaning]),
  );
}
