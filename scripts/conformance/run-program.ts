/** Runs a program to its end and keeps what it said. */
import { spawn } from 'node:child_process';

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program; `undefined` where there is none of this name. */
export async function runProgram(
  name: string,
  args: readonly string[],
  cwd?: string,
): Promise<Ended | undefined> {
  return await new Promise((resolve, reject) => {
    const child = spawn(name, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (more: string) => {
        said[stream] += more;
      });
    child.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(undefined) : reject(error),
    );
    child.once('close', (code) => resolve({ code: code ?? 1, ...said }));
  });
}

/** Whether there is a program of this name that runs. */
export async function hasProgram(name: string, ...args: readonly string[]): Promise<boolean> {
  return (await runProgram(name, args)) !== undefined;
}
