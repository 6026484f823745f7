import type { Page } from '@playwright/test';
import { stopWorker } from '#scripts/browser/stop-worker';
import type { BenchRow } from './row';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown>; getManifest(): { version: string } } };

/** A message that is refused at once: what is measured is the worker's start, not its work. */
const ask = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const message = { sidecar: chrome.runtime.getManifest().version, name: 'nothing', input: {} };
    const began = performance.now();
    const answer = (await chrome.runtime.sendMessage(message)) as { ok?: unknown } | undefined;
    if (answer?.ok !== false) throw new Error('not the answer that was to be measured');
    return performance.now() - began;
  });

export const coldReply: BenchRow = {
  name: 'a stopped worker answers a message',
  floor: 'a worker of one line',
  limit: { kind: 'ratio', most: 1.6 },
  samples: 5,
  prepare: async ({ context, extension, floorUrl }) => {
    const ours = await context.newPage();
    await ours.goto(extension.url('options.html#about'));
    const floor = await context.newPage();
    await floor.goto(floorUrl('index.html'));
    const cold = (page: Page, prefix: string) => async () => {
      await stopWorker(context, prefix);
      return ask(page);
    };
    return { ours: cold(ours, extension.url('')), floor: cold(floor, floorUrl('/')) };
  },
};
