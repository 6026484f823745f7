import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { WorkerPart } from '#lib/files/own-worker';
import { buildFolder, type Target } from '#scripts/setup/build';
import { builtFiles, TARGETS } from './built';

const PARTS: Readonly<Record<WorkerPart, true>> = { files: true, imports: true, earnings: true, sales: true };

/** Runs a finished script where there is neither a page nor the browser's API, as in a worker, which has locks. @returns what listens there, or why it broke */
function startIn(target: Target, script: string, name: string): Promise<string> {
  const address = JSON.stringify(pathToFileURL(join(buildFolder(target), script)).href);
  const code = `globalThis.name = ${JSON.stringify(name)}; globalThis.onmessage = null; globalThis.postMessage = () => undefined;
Object.defineProperty(globalThis, 'navigator', { value: { locks: { request: async (_, work) => work({}) } } });
import(${address}).then(() => typeof globalThis.onmessage, String).then((found) => require('node:worker_threads').parentPort.postMessage(found));`;
  const thread = new Worker(code, { eval: true });
  return new Promise<string>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  }).finally(() => void thread.terminate());
}

describe.each(TARGETS)('the worker of the pages, built for %s', (target) => {
  it.each(Object.keys(PARTS))('starts with part %s, and needs nothing of a page', async (part) => {
    expect(await startIn(target, 'page-worker.js', part)).toBe('function');
  });

  it('listens to none but its parts', async () => {
    expect(await startIn(target, 'page-worker.js', 'other')).toMatch(/TypeError/);
  });

  it('loads five files at most, none of React and none later', () => {
    const scripts = new Map(builtFiles(target).map(({ path, bytes }) => [path, bytes.toString('utf8')]));
    const loaded = new Set(['page-worker.js']);
    for (const file of loaded)
      for (const [, next = ''] of (scripts.get(file) ?? '').matchAll(/(?:import|from)\s*["']\.{1,2}\/(?:chunks\/)?([\w-]+\.js)["']/g))
        loaded.add(`chunks/${next}`);
    expect([...loaded].filter((file) => !scripts.has(file))).toEqual([]);
    expect(loaded.size).toBeGreaterThan(1);
    expect(loaded.size).toBeLessThanOrEqual(5);
    const ofReact = [...scripts].filter(([, code]) => code.includes('Minified React error')).map(([file]) => file);
    expect(ofReact).not.toEqual([]);
    expect(ofReact.filter((file) => loaded.has(file))).toEqual([]);
    expect([...loaded].filter((file) => /\bimport\(/.test(scripts.get(file) ?? ''))).toEqual([]);
  });
});
