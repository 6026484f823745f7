import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { ask } from './line/client';
import type { World } from './world';

const SCRIPT = new URL('../../scripts/world.mjs', import.meta.url).pathname;

it('serves from the command line, tells where in one line of JSON, and ends cleanly', { timeout: 15_000 }, async () => {
  const child = spawn(process.execPath, [SCRIPT, '--port', '0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const lines = createInterface({ input: child.stdout });
    const [line] = (await once(lines, 'line')) as [string];
    const reported = JSON.parse(line) as Pick<World, 'http' | 'https' | 'ca' | 'accounts'>;
    expect(Object.keys(reported).slice(0, 3)).toEqual(['http', 'https', 'ca']);
    const [account] = reported.accounts.affiliate;
    if (!account) throw new Error('no account');
    const world = { httpPort: Number(new URL(reported.http).port), clock: () => ({ now: Date.now(), shiftMs: 0 }) } as World;
    expect(await ask(world, account, '{shopeeOfferV2(limit:1){nodes{offerName}}}')).toHaveProperty('data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
});
