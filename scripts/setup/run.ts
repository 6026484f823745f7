import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Record<string, string>;
  /** Shows the tool's words on standard error while it runs. */
  readonly loud?: boolean;
}

const isWindows = process.platform === 'win32';

/** Runs one of the project's own tools (`node_modules/.bin`) in the repository's folder. Never throws: the code tells. */
export const runTool = (tool: string, args: readonly string[], options?: RunOptions): Promise<Ran> =>
  run(join(ROOT, 'node_modules', '.bin', isWindows ? `${tool}.cmd` : tool), args, isWindows, options);

/** Runs a program of a package by its place in `node_modules`: where two packages have one of the same name, `.bin` holds either. */
export const runProgram = (place: string, args: readonly string[], options?: RunOptions): Promise<Ran> =>
  run(process.execPath, [join(ROOT, 'node_modules', place), ...args], false, options);

function run(file: string, args: readonly string[], shell: boolean, { env = {}, loud = false }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env }, shell });
    const parts: Record<'stdout' | 'stderr', string[]> = { stdout: [], stderr: [] };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        parts[name].push(text);
        if (loud) process.stderr.write(text);
      });
    }
    child.on('error', (reason) => parts.stderr.push(String(reason)));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout: parts.stdout.join(''), stderr: parts.stderr.join('') }));
  });
}
