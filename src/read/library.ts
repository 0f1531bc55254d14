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

/** A folder that is looked into, and what is known when its files are read. */
interface Folder {
  readonly shelf: Shelf;
  readonly path: string;
  readonly names: ReadonlySet<string>;
  /** Its texts, whatever they are called. */
  readonly markdown: readonly string[];
  /** The series that it is, or in which it lies. */
  readonly series: Series | undefined;
  readonly found: Found;
}

async function readFolder(
  shelf: Shelf,
  path: string,
  around: Series | undefined,
  found: Found,
): Promise<void> {
  const entries = (await shelf.list(path)).filter(({ name }) => !/^[._]/.test(name));
  const names = new Set(entries.filter(({ kind }) => kind === 'file').map(({ name }) => name));
  const own = names.has('series.yaml')
    ? readSeries(await open({ shelf, path, found }, 'series.yaml'), basename(path))
    : undefined;
  if (own) found.series.push(own);
  const series = own ?? around;
  const markdown = [...names].filter(
    (name) => /\.(md|markdown)$/i.test(name) && !/^readme\./i.test(name),
  );
  const isMeeting = names.has('meeting.yaml') || markdown.some((name) => isLanguageTag(stem(name)));
  for (const one of misnamed(names, isMeeting))
    found.files.push(misnamedFile(join(path, one.name), one, series?.facts.languages));
  const folder: Folder = { shelf, path, names, markdown, series, found };
  await (isMeeting ? readOwnFolder(folder) : readLooseTexts(folder));

  const folders = entries.filter(({ kind }) => kind === 'folder');
  const isBare = around && !own && !isMeeting && markdown.length === 0;
  if (isBare && !(await holdsMinutes(shelf, path, folders))) found.files.push(emptyFolder(path));
  if (depth(path) >= deepest) return;
  for (const { name } of folders) await readFolder(shelf, join(path, name), series, found);
}

/** A file of a folder, which is listed among those that were read. */
async function open(
  { shelf, path, found }: Pick<Folder, 'shelf' | 'path' | 'found'>,
  name: string,
): Promise<VFile> {
  const whole = join(path, name);
  const file = decode(whole, (await shelf.read(whole)) ?? new Uint8Array());
  found.files.push(file);
  return file;
}

/** A meeting with a folder of its own. */
async function readOwnFolder(folder: Folder): Promise<void> {
  const { path, names, markdown, series } = folder;
  const facts = names.has('meeting.yaml') ? await open(folder, 'meeting.yaml') : undefined;
  const texts = [];
  for (const name of markdown) {
    const file = await open(folder, name);
    if (isLanguageTag(stem(name))) texts.push({ file, lang: stem(name) });
    else strayFile(file, name);
  }
  if (facts && texts.length === 0) missingTexts(facts, series?.facts.languages ?? ['en']);
  await add(folder, {
    name: basename(path) || 'minutes',
    path: path || 'minutes',
    seriesName: basename(path.replace(/\/?[^/]*$/, '')) || 'minutes',
    facts,
    texts,
  });
}

/** Meetings of which each is told by the names of its texts alone. */
async function readLooseTexts(folder: Folder): Promise<void> {
  const { path, markdown } = folder;
  for (const [name, files] of group(markdown)) {
    const texts = [];
    for (const { name: fileName, lang } of files)
      texts.push({ file: await open(folder, fileName), lang });
    await add(folder, {
      name,
      path: join(path, name),
      seriesName: basename(path) || 'minutes',
      facts: undefined,
      texts,
    });
  }
}

/** Reads a meeting of a folder, and with it the series that it implies. */
async function add(folder: Folder, files: Omit<MeetingFiles, 'folder' | 'series'>): Promise<void> {
  const { shelf, path, names, series, found } = folder;
  const bare = attempt({ ...files, folder: path, series }, found.desk);
  if (!bare) return;
  const meeting = await withRegister(bare, names, (name) => open(folder, name));
  await checkImages(shelf, meeting);
  found.meetings.push(meeting);
  const isNew = !found.series.some(({ facts }) => facts.id === meeting.series.facts.id);
  if (meeting.series !== series && isNew) found.series.push(meeting.series);
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

function emptyFolder(path: string): VFile {
  const file = decode(join(path, 'meeting.yaml'), new TextEncoder().encode('#'));
  raise({
    place: { file },
    rule: 'meeting-folder',
    level: 'warning',
    reason: 'Unexpected folder without minutes, expected meeting.yaml and a text such as en.md',
    hint: 'Add the files, or rename the folder so that it begins with “_”.',
  });
  return file;
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
