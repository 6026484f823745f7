import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { contract } from '#lib/messages/contract';
import { connectAccount } from '#scripts/browser/connect-account';
import { dispatchCommand, untilBadge } from '#scripts/browser/dispatch';
import { firstRunPage } from '#scripts/browser/first-run';
import { pasteClipboard } from '#scripts/browser/paste';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { linkRequests } from '#test/e2e/links/links';
import { expect, test } from '#test/e2e/stored-profile';
import { findProduct } from '#test/world';

declare const chrome: typeof browser;

/** All that a Seller Centre page's script may send. */
const FROM_PAGES = ['page.inView', 'panel.openAt'];

/** Evaluates in the world of our content script on a page, where a page that broke out of its own would stand. */
async function inContentScript(context: BrowserContext, page: Page, id: string): Promise<(expression: string) => Promise<unknown>> {
  const session: CDPSession = await context.newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id: world, origin, auxData } }) => {
    if (origin.includes(id) || (auxData as { type?: string } | undefined)?.type === 'isolated') worlds.push(world);
  });
  await session.send('Runtime.enable');
  const evaluate = async (world: number, expression: string) => {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId: world, awaitPromise: true, returnByValue: true });
    return result.value as unknown;
  };
  for (const world of worlds)
    if ((await evaluate(world, 'globalThis.chrome?.runtime?.id')) === id) return (expression) => evaluate(world, expression);
  throw new Error('the page has no world of our content script');
}

test('a content script’s place can send no command and read no storage', async ({ live, world }) => {
  const { context, extension, close } = await live();
  const options = await firstRunPage(context, extension);
  await connectAccount(options, extension, demoAccount(world, 'BR'));
  const before = await storage(options);
  const page = await context.newPage();
  await page.goto('https://seller.shopee.com.br/portal/product/list/live/all');
  const evaluate = await inContentScript(context, page, extension.id);

  const answers = await evaluate(`(async () => {
    const sidecar = ${JSON.stringify(await options.evaluate(() => chrome.runtime.getManifest().version))};
    const answers = {};
    for (const name of ${JSON.stringify(Object.keys(contract))}) answers[name] = await chrome.runtime.sendMessage({ sidecar, name, input: {} });
    return answers;
  })()`);
  expect(Object.keys(answers as object).sort()).toEqual(Object.keys(contract).sort());
  for (const [name, answer] of Object.entries(answers as Record<string, { ok: boolean; failure: { code: string } }>)) {
    expect(answer.ok, name).toBe(false);
    // What a page may say of itself is checked like everything else; nothing can come of an empty one.
    expect(answer.failure.code, name).toBe(FROM_PAGES.includes(name) ? 'inputInvalid' : 'forbidden');
  }

  for (const area of ['local', 'sync', 'session']) {
    const read = await evaluate(
      `(async () => { try { return [await chrome.storage.${area}.get(null)]; } catch (error) { return String(error); } })()`,
    );
    expect(String(read), area).toMatch(/not allowed|undefined/i);
  }
  expect(await storage(options), 'nothing has changed').toEqual(before);
  expect(linkRequests(world)).toEqual([]);

  // The page that copies for the worker is open now: it listens to the worker alone.
  const product = await context.newPage();
  await product.goto(productAddress(findProduct('BR', 'ordinary')));
  await untilBadge(extension, '✓', () => dispatchCommand(extension, 'copy-link'));
  const link = await pasteClipboard(context);
  expect((await extension.targets.list()).some(({ url }) => url.endsWith('/offscreen.html'))).toBe(true);
  expect(await evaluate(`chrome.runtime.sendMessage({ copyText: 'planted' }).catch(() => 'unheard')`)).not.toBe(true);
  expect(await pasteClipboard(context)).toBe(link);
  await close();
});

test('a web page can neither talk to the extension nor open its files', async ({ live }) => {
  const { context, extension, close } = await live();
  await firstRunPage(context, extension);
  const page = await context.newPage();
  await page.goto(productAddress(findProduct('BR', 'ordinary')));
  const files = ['popup.html', 'options.html', 'manifest.json', 'icon/128.png', 'background.js'].map(extension.url);
  const seen = await page.evaluate(
    async ({ id, urls }) => {
      const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: (id: string, message: object) => unknown } } }).chrome?.runtime;
      const fetched = await Promise.all(
        urls.map((url) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        ),
      );
      const drawn = await new Promise((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve(true);
        picture.onerror = () => resolve(false);
        picture.src = urls[3] ?? '';
      });
      return { talks: typeof runtime?.sendMessage, fetched, drawn, id };
    },
    { id: extension.id, urls: files },
  );
  expect(seen).toEqual({ talks: 'undefined', fetched: files.map(() => false), drawn: false, id: extension.id });
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
  }, extension.url('popup.html'));
  await expect.poll(() => page.frames().at(-1)?.url(), { message: 'the frame holds an error page' }).toBe('chrome-error://chromewebdata/');
  await close();
});

test('our pages run no script but their own', async ({ live }) => {
  const { context, extension, guard, close } = await live();
  const page = await firstRunPage(context, extension);
  await expect(page.addScriptTag({ content: 'globalThis.inlineRan = true' })).rejects.toThrow();
  await expect(page.addScriptTag({ url: 'https://shopee.com.br/x.js' })).rejects.toThrow();
  // What `evaluate` itself runs is not held to the policy; what it writes into the page is.
  const refused = await page.evaluate(() => {
    const nameOf = (act: () => void) => {
      try {
        act();
        return 'taken';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return [
      nameOf(() => document.createElement('button').setAttribute('onclick', 'globalThis.handlerRan = true')),
      nameOf(() => document.body.insertAdjacentHTML('beforeend', '<p>planted</p>')),
    ];
  });
  expect(refused, 'a handler and markup from a text').toEqual(['TypeError', 'TypeError']);
  expect(await page.evaluate(() => Object.keys(globalThis).filter((name) => name.endsWith('Ran')))).toEqual([]);
  const elsewhere = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(elsewhere, 'a host that is none of ours').toBe('refused');
  await guard.settle();
  expect(guard.cspReports.length, 'the policy has spoken').toBeGreaterThan(2);
  await close();
});

const storage = (page: Page) =>
  page.evaluate(async () => JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.sync.get(null)]));
