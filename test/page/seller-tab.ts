import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import { isPageInView, isPanelOpenAt, type PageBadge, type PageInView } from '#lib/messages/page-contract';
import { readerSource } from './reader-source';

export interface SellerTab {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Every view that was told, in order. */
  readonly views: PageInView[];
  /** Every id at which the panel was to open. */
  readonly opened: string[];
  /** What is answered: the proven ids, and whether an answer comes at all. */
  readonly background: { proven: ReadonlySet<string>; switchedOff: boolean; dead: boolean };
  /** The extension is reloaded: this script is left behind. */
  readonly reload: () => Promise<void>;
  /** The background tells the page that there is something else to show. */
  readonly tell: () => Promise<void>;
  /** From now on questions are answered. */
  readonly answers: () => void;
}

export const textOf = (id: string): string => `5% → 9.5–13% · …${id.slice(-4)}`;

const HOST = 'https://seller.shopee.com.br';
const WORLD = 'reader';
let source: Promise<string> | undefined;

/**
 * Opens a made-up page on a Seller Centre host, with the content script in an isolated world and a background of the test's own.
 * `held`: no question is answered before `answers` is called.
 */
export async function openSellerTab(
  page: Page,
  fixture: 'product-list' | 'open-campaign',
  path: string,
  { held = false }: { readonly held?: boolean } = {},
): Promise<SellerTab> {
  source ??= readerSource();
  const html = readFileSync(fileURLToPath(new URL(`fixtures/${fixture}.html`, import.meta.url)), 'utf8');
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html, headers: { 'content-security-policy': POLICY } }),
  );
  const cdp = await page.context().newCDPSession(page);
  // Nothing is answered before it is known which ids are proven: a first question may come before the page has told its own.
  let tellProven: () => void = () => undefined;
  const proven = new Promise<void>((resolve) => {
    tellProven = resolve;
  });
  const tab: SellerTab = {
    page,
    cdp,
    views: [],
    opened: [],
    background: { proven: new Set(), switchedOff: false, dead: false },
    reload: async () => void (await inWorld(cdp, 'chrome.runtime.id = undefined')),
    tell: async () => void (await inWorld(cdp, 'told({})')),
    answers: () => tellProven(),
  };
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'toBackground', executionContextName: WORLD });
  cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
    const { turn, message } = JSON.parse(payload) as { turn: number; message: { name: string; input: unknown } };
    void proven.then(() => {
      const expression = `answered(${turn}, ${JSON.stringify(answer(tab, message))})`;
      return cdp.send('Runtime.evaluate', { contextId: executionContextId, expression }).catch(() => undefined);
    });
  });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: WORLD,
    source: `${RUNTIME}\naddEventListener('DOMContentLoaded', () => {\n${await source}\n});`,
  });
  await page.addInitScript(WRONG_FRAMES);
  await page.goto(HOST + path);
  const items = await page.evaluate(() => (globalThis as unknown as { sample: { items: { id: string }[] } }).sample.items);
  tab.background.proven = new Set(items.map(({ id }) => id));
  if (!held) tellProven();
  return tab;
}

function answer({ views, opened, background }: SellerTab, { name, input }: { name: string; input: unknown }): unknown {
  if (name === 'panel.openAt' && isPanelOpenAt(input)) opened.push(input.id);
  else if (name === 'page.inView' && isPageInView(input)) views.push(input);
  else throw new Error(`not a message of the contract: ${name} ${JSON.stringify(input)}`);
  if (background.dead) return null;
  const ids = name === 'page.inView' ? (input as PageInView).ids.filter((id) => background.proven.has(id)) : [];
  const badges = ids.map((id): PageBadge => ({ id, text: textOf(id), tone: 'gap', title: 'Below the suggested rate' }));
  return { ok: true, value: background.switchedOff ? { badges, switchedOff: true } : { badges } };
}

/** Evaluates in the content script's world. */
export async function inWorld(cdp: CDPSession, expression: string): Promise<unknown> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: WORLD });
  return (await cdp.send('Runtime.evaluate', { contextId: executionContextId, expression })).result.value;
}

/** As strict as a page may be about styles. */
const POLICY = "style-src 'unsafe-inline'; script-src 'unsafe-inline'";

const RUNTIME = `
const waiting = new Map();
let turns = 0;
globalThis.answered = (turn, answer) => { waiting.get(turn)?.(answer); waiting.delete(turn); };
globalThis.chrome = { runtime: { id: 'made-up', onMessage: { addListener: (listen) => { globalThis.told = listen; } }, getManifest: () => ({ version: '0.0.0' }), sendMessage: (message) => new Promise((resolve, reject) => {
  turns += 1;
  waiting.set(turns, (answer) => (answer ? resolve(answer) : reject(new Error('message channel closed'))));
  toBackground(JSON.stringify({ turn: turns, message }));
}) } };`;

/** Checks every frame that is painted, not only at the end: how often did a badge stand in the row of another product? */
const WRONG_FRAMES = `
globalThis.wrongFrames = [];
globalThis.framesWithBadges = 0;
const poll = () => {
  const hosts = [...document.querySelectorAll('[data-sidecar-badge]')];
  if (hosts.length > 0) framesWithBadges += 1;
  for (const host of hosts) {
    const truth = host.closest('[data-truth]')?.dataset.truth;
    if (truth !== host.dataset.sidecarBadge) wrongFrames.push([truth, host.dataset.sidecarBadge]);
  }
  requestAnimationFrame(poll);
};
requestAnimationFrame(poll);`;
