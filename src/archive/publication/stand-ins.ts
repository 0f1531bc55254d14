/** What stands at an address whose page is gone: the way to where it is now, or to why it was withdrawn. */
import { archivePaths } from '../../format/archive-paths.ts';
import { isPermalink } from './permalinks.ts';
import { type Redirect, redirected } from './redirect.ts';

/** A file that is now elsewhere. */
export interface Redirected {
  readonly from: string;
  readonly to: string;
  /** Whether the page was not renamed but withdrawn. */
  readonly withdrawn: boolean;
}

/** What is known of the version that is to be published. */
export interface NextVersion {
  /** Its files, below the archive. */
  readonly paths: ReadonlySet<string>;
  readonly redirects: readonly Redirect[];
  /** Paths of meetings that were withdrawn. */
  readonly withdrawn: readonly string[];
}

/** Of the addresses of an earlier version those that are gone, and those for which something stands in. */
export function standIns(
  before: readonly string[],
  { paths, redirects, withdrawn }: NextVersion,
): { readonly lost: readonly string[]; readonly redirected: readonly Redirected[] } {
  const gone = before.filter((path) => isPermalink(path) && !paths.has(path)).toSorted();
  const found = gone.map((from) => {
    const to = redirected(from, redirects, paths);
    if (to !== undefined) return { from, to, withdrawn: false };
    const why = withdrawn
      .flatMap((meeting) => withdrawalOf(from, meeting))
      .find((one) => paths.has(one));
    return why === undefined
      ? { from, to: undefined, withdrawn: false }
      : { from, to: why, withdrawn: true };
  });
  return {
    lost: found.flatMap(({ from, to }) => (to === undefined ? [from] : [])),
    redirected: found.flatMap(({ from, to, withdrawn: isWithdrawn }) =>
      to === undefined ? [] : [{ from, to, withdrawn: isWithdrawn }],
    ),
  };
}

/** The page that says why, in the language of the lost one where it has one. */
function withdrawalOf(path: string, meeting: string): readonly string[] {
  const isIts = `/${path}`.includes(`/${meeting}/`) || `/${path}`.includes(`/${meeting}.`);
  if (!isIts) return [];
  const [first = ''] = path.split('/');
  const [, fromName = ''] = /\.([a-z]{2,3})(?:-[a-z-]+)?\.[a-z]+$/.exec(path) ?? [];
  return [first, fromName].map((lang) => `${lang}/${archivePaths.meeting(meeting)}`);
}
