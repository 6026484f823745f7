import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Launched } from './launch';
import { stopWorker } from './stop-worker';
import { openTargets, type Targets, waitForTarget } from './targets';

/** Chromium's own name of the extension API, inside of what is evaluated in the extension. */
declare const chrome: typeof browser;

/** The extension as a person and a test meet it: its pages, its worker, its popup and its panel. */
export interface Extension {
  readonly id: string;
  readonly targets: Targets;
  url(path: string): string;
  /** The worker that runs now, or the next one. */
  worker(): Promise<Worker>;
  /** Stops the worker as the browser does when it is idle, and waits until it is gone. */
  killWorker(): Promise<void>;
  /** The real popup over the tab in front. */
  openPopup(): Promise<Page>;
  /** The real side panel of the window of `beside`. */
  openPanel(beside: Page): Promise<Page>;
  /** Drives a page that Playwright does not list, through a second connection. */
  surface(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Finds the extension in a launched browser; where the start switch was not heeded, loads it now. */
export async function findExtension({ context, profile }: Launched, folder: string): Promise<Extension> {
  const targets = await openTargets(context);
  const id = await idOf(context, targets, folder);
  const connected = new Set<Browser>();
  const closing = new Set<Promise<void>>();
  const url = (path: string) => `chrome-extension://${id}/${path}`;
  const mine = (worker: Worker) => worker.url().startsWith(url(''));
  const surface = async (path: string) => {
    const target = await waitForTarget(targets, (each) => each.type === 'page' && each.url.startsWith(url(path)), path);
    const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    connected.add(browser);
    const page = browser
      .contexts()
      .flatMap((each) => each.pages())
      .find((each) => each.url().startsWith(target.url));
    if (!page) throw new Error(`${path} is open, but the second connection does not list it`);
    // A connection listens to all pages there are: one that has lost its own would make every later step dearer.
    page.once('close', () => {
      connected.delete(browser);
      if (browser.isConnected()) closing.add(browser.close());
    });
    return page;
  };
  const worker = async () => context.serviceWorkers().find(mine) ?? context.waitForEvent('serviceworker', { predicate: mine });
  return {
    id,
    targets,
    url,
    surface,
    worker,
    killWorker: () => stopWorker(context, url('')),
    openPopup: async () => {
      await (await worker()).evaluate(() => chrome.action.openPopup());
      return surface('popup.html');
    },
    openPanel: async (beside) => {
      await beside.evaluate(async () => chrome.sidePanel.open({ windowId: (await chrome.windows.getCurrent()).id ?? -1 }));
      return surface('sidepanel.html');
    },
    close: async () => {
      for (const browser of connected) await browser.close();
      await Promise.all(closing);
    },
  };
}

/** Branded Chrome from version 137 on ignores `--load-extension`; it takes the extension over the debugging connection instead. */
async function idOf(context: BrowserContext, targets: Targets, folder: string): Promise<string> {
  const ours = (url: string) => url.startsWith('chrome-extension://');
  const seen = context.serviceWorkers().find((worker) => ours(worker.url())) ?? (await firstWorker(context));
  if (seen) return new URL(seen.url()).host;
  const id = await targets.loadExtension(folder);
  await waitForTarget(targets, (target) => target.url.includes(id), 'the loaded extension');
  return id;
}

const firstWorker = (context: BrowserContext): Promise<Worker | null> =>
  context
    .waitForEvent('serviceworker', { predicate: (worker) => worker.url().startsWith('chrome-extension://'), timeout: 6_000 })
    .catch(() => null);
