/** A content folder, read whole: every series and meeting in it, each fault on its file. */
import { VFile } from 'vfile';
import { raise } from '../fault.ts';
import type { Lang } from '../lang.ts';
import { lately } from '../lately.ts';
import type { Meeting, Series } from '../meeting.ts';
import type { Entry, Shelf } from '../world.ts';
import { decode } from './decode.ts';
import { checkImages } from './images.ts';
import { isLanguageTag } from './language-tag.ts';
import { type MeetingFiles, readMeeting } from './meeting.ts';
import { type Misnamed, misnamed } from './misnamed.ts';
import { readSeries } from './series.ts';
import type { Desk } from './text.ts';
import { withRegister } from './with-register.ts';

/** All that a content folder holds. */
export interface Library {
  readonly series: readonly Series[];
  readonly meetings: readonly Meeting[];
  /** Every file read, with its messages, in the order of their paths. */
  readonly files: readonly VFile[];
}

/** How deep folders are looked into. */
const deepest = 8;

/** Texts that stay parsed: those of a thousand meetings. Parsed, a text takes ten times the room of its words. */
const parsedTexts = 2000;

/** Of more than these only the texts of the meetings that are just looked at. */
const textsAtHand = 16;

/** Reads a content folder whole. Faults land on the files; nothing is thrown for bad content. At least one text stays parsed: its tree and its body share their nodes. */
export async function readLibrary(shelf: Shelf, most = parsedTexts): Promise<Library> {
  const found: Found = {
    series: [],
    meetings: [],
    files: [],
    desk: lately(Math.max(1, most), textsAtHand),
  };
  await readFolder(shelf, '', undefined, found);
  const { series, meetings } = found;
  return {
    series,
    meetings,
    files: found.files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  };
}

interface Found {
  readonly series: Series[];
  readonly meetings: Meeting[];
  readonly files: VFile[];
  readonly desk: Desk;
}

async function readFolder(
  shelf: Shelf,
  folder: string,
  around: Series | undefined,
  found: Found,
): Promise<void> {
  const entries = (await shelf.list(folder)).filter(({ name }) => !/^[._]/.test(name));
  const names = new Set(entries.filter(({ kind }) => kind === 'file').map(({ name }) => name));
  const open = async (name: string) => {
    const path = join(folder, name);
    const file = decode(path, (await shelf.read(path)) ?? new Uint8Array());
    found.files.push(file);
    return file;
  };
  const own = names.has('series.yaml')
    ? readSeries(await open('series.yaml'), basename(folder))
    : undefined;
  if (own) found.series.push(own);
  const series = own ?? around;
  const add = async (files: MeetingFiles) => {
    const bare = attempt(files, found.desk);
    if (!bare) return;
    const meeting = await withRegister(bare, names, open);
    await checkImages(shelf, meeting);
    found.meetings.push(meeting);
    if (
      meeting.series !== series &&
      !found.series.some(({ facts }) => facts.id === meeting.series.facts.id)
    ) {
      found.series.push(meeting.series);
    }
  };

  const markdown = [...names].filter(
    (name) => /\.(md|markdown)$/i.test(name) && !/^readme\./i.test(name),
  );
  const isMeeting = names.has('meeting.yaml') || markdown.some((name) => isLanguageTag(stem(name)));
  for (const one of misnamed(names, isMeeting))
    found.files.push(misnamedFile(join(folder, one.name), one, series?.facts.languages));
  if (isMeeting) {
    const facts = names.has('meeting.yaml') ? await open('meeting.yaml') : undefined;
    const texts = [];
    for (const name of markdown) {
      const file = await open(name);
      if (isLanguageTag(stem(name))) texts.push({ file, lang: stem(name) });
      else strayFile(file, name);
    }
    if (facts && texts.length === 0) missingTexts(facts, series?.facts.languages ?? ['en']);
    await add({
      name: basename(folder) || 'minutes',
      folder,
      path: folder || 'minutes',
      series,
      seriesName: basename(folder.replace(/\/?[^/]*$/, '')) || 'minutes',
      facts,
      texts,
    });
  } else {
    for (const [name, files] of group(markdown)) {
      const texts = [];
      for (const { name: fileName, lang } of files)
        texts.push({ file: await open(fileName), lang });
      await add({
        name,
        folder,
        path: join(folder, name),
        series,
        seriesName: basename(folder) || 'minutes',
        facts: undefined,
        texts,
      });
    }
  }

  const folders = entries.filter(({ kind }) => kind === 'folder');
  if (
    around &&
    !own &&
    !isMeeting &&
    markdown.length === 0 &&
    !(await holdsMinutes(shelf, folder, folders))
  ) {
    const file = decode(join(folder, 'meeting.yaml'), new TextEncoder().encode('#'));
    found.files.push(file);
    raise({
      place: { file },
      rule: 'meeting-folder',
      level: 'warning',
      reason: 'Unexpected folder without minutes, expected meeting.yaml and a text such as en.md',
      hint: 'Add the files, or rename the folder so that it begins with “_”.',
    });
  }
  if (depth(folder) >= deepest) return;
  for (const { name } of folders) await readFolder(shelf, join(folder, name), series, found);
}

/** A meeting that cannot be read must not take the others with it. */
function attempt(files: MeetingFiles, desk: Desk): Meeting | undefined {
  try {
    return readMeeting(files, desk);
  } catch (error) {
    const file = files.facts ?? files.texts[0]?.file;
    if (!file) throw error;
    const tooDeep = error instanceof RangeError;
    raise({
      place: { file },
      rule: 'readable',
      level: 'error',
      reason: tooDeep
        ? 'Unexpected nesting many thousand levels deep, expected ordinary lists and quotations'
        : `Cannot read this meeting: ${error instanceof Error ? error.message : 'unknown fault'}`,
      hint: tooDeep ? 'Look for a line with very many “>” or very deep indentation.' : undefined,
    });
    return undefined;
  }
}

/** Pictures and attachments may lie in folders of their own inside a meeting's folder. */
async function holdsMinutes(
  shelf: Shelf,
  folder: string,
  folders: readonly Entry[],
): Promise<boolean> {
  if (
    folder
      .split('/')
      .some((name) =>
        /^(.+\.)?(images?|figures?|attachments?|annex(es)?|signed|media|evidence|digests)$/i.test(
          name,
        ),
      )
  )
    return true;
  for (const { name } of folders) {
    const inside = await shelf.list(join(folder, name));
    if (inside.some((entry) => /\.(md|ya?ml)$/.test(entry.name))) return true;
  }
  return false;
}

function strayFile(file: VFile, name: string): void {
  raise({
    place: { file },
    rule: 'meeting-folder',
    level: 'warning',
    reason: `Unexpected file \`${name}\`, expected texts named by their language, such as \`en.md\``,
    hint: 'Rename the file after its language, or let its name begin with “_” to leave it out.',
  });
}

/** What is named after a language that nobody asked for is perhaps another paper: the minutes lack nothing without it. */
function misnamedFile(
  path: string,
  { name, meant, isText, lang }: Misnamed,
  languages: readonly Lang[] | undefined,
): VFile {
  const file = new VFile({ path, value: '' });
  const about = { place: { file }, rule: 'file-name' };
  const leaving = 'let its name begin with “_” to leave it out.';
  if (lang !== undefined && languages && !languages.includes(lang))
    raise({
      ...about,
      level: 'warning',
      reason: `Unexpected file \`${name}\`, expected texts in the languages of the series: ${quoted(languages)}`,
      hint: `Nothing of it is read. If these are minutes in \`${lang}\`, add the language to \`languages\` in series.yaml, and save them as plain text under the name \`${meant}\`. Otherwise ${leaving}`,
    });
  else
    raise({
      ...about,
      level: 'error',
      reason: `Unexpected file \`${name}\`, expected \`${meant}\``,
      hint: isText
        ? `Rename it: until then nothing of it is read. Windows may hide how a name ends. Or ${leaving}`
        : `Save it as plain text under the name \`${meant}\`. Or ${leaving}`,
    });
  return file;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function missingTexts(facts: VFile, languages: readonly Lang[]): void {
  raise({
    place: { file: facts },
    rule: 'meeting-folder',
    level: 'error',
    reason: `Unexpected meeting without a text, expected ${quoted(languages.map((lang) => `${lang}.md`))}`,
    hint: 'Write the minutes in a file named after their language.',
  });
}

/** `board.en.md` and `board.fr.md` are two texts of one meeting, `board`. */
function group(
  markdown: readonly string[],
): Map<string, { name: string; lang: Lang | undefined }[]> {
  const groups = new Map<string, { name: string; lang: Lang | undefined }[]>();
  for (const name of markdown) {
    const [, first = '', tag = ''] = /^(.+)\.([^.]+)$/.exec(stem(name)) ?? [];
    const lang = isLanguageTag(tag) ? tag : undefined;
    const id = lang ? first : stem(name);
    groups.set(id, [...(groups.get(id) ?? []), { name, lang }]);
  }
  return groups;
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function stem(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}
