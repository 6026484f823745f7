import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { expect } from '@playwright/test';

export interface VirtualDisplay {
  /** As in the variable DISPLAY, e.g. `:7`. */
  readonly name: string;
  /** Runs xdotool on it: real keys and clicks. Throws with its words when it fails. */
  xdotool(...args: string[]): string;
  close(): Promise<void>;
}

/** A screen that nobody sees, with a window manager: only so has a window the keyboard's focus. */
export async function startDisplay(): Promise<VirtualDisplay> {
  // Without `-noreset` the server starts over when its last client leaves. That client is an xdotool that asked
  // before the window manager was connected, and the manager ends with its connection.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  // The server writes its number when it is ready.
  const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  const name = `:${number.toString().trim()}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  const ask = (...args: string[]) => spawnSync('xdotool', args, { env, encoding: 'utf8' });
  await expect.poll(() => ask('get_desktop').status, { message: 'the window manager is there', intervals: [20, 50, 100] }).toBe(0);
  return {
    name,
    xdotool: (...args) => {
      const { status, stdout, stderr } = ask(...args);
      if (status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${stderr}`);
      return stdout;
    },
    close: async () => {
      for (const child of [manager, server]) await end(child);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
