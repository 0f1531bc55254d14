/** Browsers that somebody has installed on the machine. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import type { Candidate, Machine } from './candidate.ts';

/** Programs that print alike, by the names under which Linux systems know them. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** Where else the machine may have one, best first. */
export function usualPlaces({ env, platform, home }: Machine): readonly string[] {
  switch (platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        ['/', home].map((root) =>
          posix.join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name),
        ),
      );
    case 'win32':
      return [
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ].flatMap((program) =>
        [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((root) =>
          root ? [win32.join(root, program)] : [],
        ),
      );
    default:
      return [
        ...(env.PATH ?? '')
          .split(posix.delimiter)
          .filter(posix.isAbsolute)
          .flatMap((folder) => commands.map((command) => posix.join(folder, command))),
        '/opt/google/chrome/chrome',
        '/snap/bin/chromium',
      ];
  }
}

/** The first browser that is installed. */
export async function installedBrowser(machine: Machine): Promise<Candidate | undefined> {
  for (const path of usualPlaces(machine)) {
    if (await canRun(path)) return { path };
  }
  return undefined;
}

/** Whether there is a program at this path. */
export async function canRun(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
