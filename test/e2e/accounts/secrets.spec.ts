import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { VIEWS } from '#components/panel/views';
import { contract, type MessageName } from '#lib/messages/contract';
import { connectAccount } from '#scripts/browser/connect-account';
import { dispatchCommand, untilBadge } from '#scripts/browser/dispatch';
import { firstRunPage } from '#scripts/browser/first-run';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { connectShop, shopAccount } from '#test/e2e/consent';
import { readNewest } from '#test/e2e/reports/read-newest';
import { t } from '#test/e2e/shell/texts';
import { connectStore, demoStore } from '#test/e2e/shopline/shopline';
import { expect, test } from '#test/e2e/stored-profile';
import { tell } from '#test/e2e/tell';
import { validInputs } from '#test/support/valid-inputs';
import { findProduct, type World } from '#test/world';
import { filesWith } from './find-in-profile';
import { PASSPHRASE, setPassphrase, unlock } from './vault';

declare const chrome: typeof browser;

/** Where the worker keeps what its notifications say, for this test. */
type Noting = { shown?: string[] };

/** Everything that our pages and our worker write to a console, in all its forms. */
function listen(context: BrowserContext): string[] {
  const consoleLines: string[] = [];
  const hear = (page: Page) => {
    page.on('console', (message) => consoleLines.push(message.text()));
    page.on('pageerror', (error) => consoleLines.push(`${error.message} ${error.stack ?? ''}`));
  };
  context.pages().forEach(hear);
  context.on('page', hear);
  for (const worker of context.serviceWorkers()) worker.on('console', (message) => consoleLines.push(message.text()));
  context.on('serviceworker', (worker) => worker.on('console', (message) => consoleLines.push(message.text())));
  return consoleLines;
}

test('planted secrets are found nowhere: not in views, answers, logs or notifications, not on the disk once locked', async ({
  live,
  world,
  profile,
}) => {
  test.setTimeout(240_000);
  const account = demoAccount(world, 'BR');
  const shop = shopAccount(world);
  const store = demoStore(world);
  /** Every kind; tokens that Shopee hands out join when they were sent. */
  const secrets = () => [account.secret, shop.partnerKey, store.token, PASSPHRASE, ...tokensSent(world)];
  const clean = (text: string, where: string) => {
    for (const secret of secrets()) expect(text.includes(secret), `${where} holds ${secret}`).toBe(false);
  };
  const { context, extension, guard, kill } = await live();
  const consoleLines = listen(context);
  const options = await firstRunPage(context, extension);
  await connectAccount(options, extension, account);
  await connectShop(options, extension, shop);
  await connectStore(options, extension, store);
  await setPassphrase(options, extension);
  await (await extension.worker()).evaluate(() => {
    const shown: string[] = [];
    const real = chrome.notifications.create.bind(chrome.notifications) as (...args: unknown[]) => unknown;
    chrome.notifications.create = ((...args: unknown[]) => {
      shown.push(JSON.stringify(args));
      return real(...args);
    }) as typeof chrome.notifications.create;
    (globalThis as Noting).shown = shown;
  });

  // Used: a link that is made, one that is refused and told on the icon.
  const page = await context.newPage();
  await page.goto(productAddress(findProduct('BR', 'ordinary')));
  const popup = await extension.openPopup();
  await guard.follow(popup);
  await popup.getByRole('button', { name: t('link.make') }).click();
  await expect(popup.getByLabel(t('link.yourLink'))).toBeVisible();
  world.setFaults([{ kind: 'code', code: 10020, message: `Invalid Signature ${account.secret}`, operation: 'generateShortLink' }]);
  await popup.getByRole('button', { name: t('link.makeAgain') }).click();
  await expect(popup.getByText(t('failure.wrongSecret.says'))).toBeVisible();
  clean(await popup.evaluate(() => document.documentElement.outerHTML), 'the popup');
  await guard.leave(popup);
  await popup.evaluate(() => setTimeout(() => window.close()));
  await page.goto(productAddress(findProduct('BR', 'ordinary', 1)));
  await page.bringToFront();
  await untilBadge(extension, '!', () => dispatchCommand(extension, 'copy-link'));
  const shown = await (await extension.worker()).evaluate(() => (globalThis as Noting).shown ?? []);
  expect(shown.length, 'a notification was shown').toBeGreaterThan(0);
  clean(shown.join(), 'a notification');
  world.setFaults([]);

  // Every view, in all its parts.
  const idOf = async (setting: string) =>
    (await extension.worker()).evaluate(
      async (key) => ((await chrome.storage.local.get(key))[key] as { id: string }[])[0]?.id ?? '',
      `setting:${setting}`,
    );
  const [id, shopId, storeId] = [await idOf('accounts'), await idOf('shops'), await idOf('stores')];
  // Tokens are used, renewed, and the new ones used.
  world.shiftClock(5 * 3_600_000);
  expect(await tell(options, 'shop.check', { accountId: shopId })).toMatchObject({ ok: true });
  expect(tokensSent(world).length, 'a refresh token, and the access token before and after').toBeGreaterThanOrEqual(3);
  expect(await tell(options, 'shopline.check', { accountId: storeId })).toMatchObject({ ok: true });
  await readNewest(options, shopId);
  for (const view of [
    'options.html#accounts',
    `options.html#accounts/edit/${id}`,
    'options.html#presets',
    'options.html#accounts/shop',
    'options.html#accounts/store',
    'options.html#vault',
    ...VIEWS.map((view) => `sidepanel.html#${view.id}`),
    'first-run.html',
  ]) {
    await options.goto('about:blank');
    await options.goto(extension.url(view));
    await expect(options.getByRole('main')).toBeVisible();
    clean(await options.evaluate(() => document.documentElement.outerHTML), view);
    const fields = await options.locator('input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    clean(fields.join('\n'), `the fields of ${view}`);
  }
  const heap = await heapOf(options);
  expect(heap, 'the search finds what does lie in the memory of a page').toContain('sidecar-records');
  clean(heap, 'the memory of a page');

  // Every answer, whether the message is right or wrong.
  const product = findProduct('BR', 'ordinary');
  const inputs: Partial<Record<MessageName, object>> = {
    'link.make': {
      requestId: 'planted',
      url: productAddress(product),
      accountId: id,
      subIds: null,
      presetId: null,
      again: true,
      how: 'api',
      title: null,
    },
    'offer.read': { market: 'BR', shopId: product.shop.id, itemId: product.itemId, accountId: id },
    'quota.read': { accountId: id },
    'account.addKey': { market: 'BR', appId: account.appId, secret: account.secret, affiliateId: null, label: '', keepRefused: false },
    'account.check': { accountId: id },
    'account.change': { accountId: id, change: { label: 'Planted', secret: account.secret } },
    'shopline.connect': { token: store.token, host: 'open.shopline.io' },
    'vault.unlock': { passphrase: PASSPHRASE },
    'vault.protect': { current: 'DEMO wrong one', passphrase: PASSPHRASE },
  };
  const right = (name: MessageName): object => ({
    ...validInputs[name],
    ...('accountId' in validInputs[name] && !ENDING.includes(name) ? { accountId: accountOf(name) } : {}),
    ...inputs[name],
  });
  const accountOf = (name: MessageName) =>
    /^(shop\.|costs|suggestions|job\.(readShop|readSuggestions|applyRates|applyToAll))/.test(name)
      ? shopId
      : /^(shopline|job\.(readStore|storeSteps))/.test(name)
        ? storeId
        : id;
  // Each in its turn: what locks comes after what needs the key.
  const names = (Object.keys(contract) as MessageName[]).filter(
    (name) => !LAST.includes(name) && name !== 'everything.delete' && name !== 'vault.startAfresh',
  );
  for (const name of [...names, ...LAST]) {
    for (const input of [right(name), { planted: secrets() }]) {
      const answer = await options.evaluate(
        async (message) => JSON.stringify(await chrome.runtime.sendMessage({ sidecar: chrome.runtime.getManifest().version, ...message })),
        { name, input },
      );
      expect(answer, `${name} answers`).toBeTruthy();
      clean(answer, `the answer to ${name}`);
    }
  }
  const local = JSON.stringify(
    await (await extension.worker()).evaluate(async () => [await chrome.storage.local.get(null), await chrome.storage.sync.get(null)]),
  );
  clean(local, 'the storage');
  clean(consoleLines.join('\n'), 'a console');
  await guard.settle();
  clean([...guard.errors, ...guard.cspReports].join('\n'), 'an error');

  // Locked by the last messages; then the power goes.
  expect(await options.evaluate(async () => Object.keys(await chrome.storage.session.get(null)))).not.toContain('vault:key');
  await kill();
  expect(filesWith(profile, account.appId).length, 'the search finds what does lie there').toBeGreaterThan(0);
  for (const secret of secrets()) expect(filesWith(profile, secret), `files that hold ${secret}`).toEqual([]);

  const again = await live();
  const after = await again.context.newPage();
  await after.goto(productAddress(product));
  const last = await again.extension.openPopup();
  await unlock(last);
  await expect(last.getByRole('button', { name: t('link.make') }), 'and nothing was lost').toBeVisible();
  await again.close();
});

const LAST: readonly MessageName[] = ['vault.lock', 'vault.status'];
/** What would take an account away, or open Shopee's consent: asked of an account that is not there. */
const ENDING: readonly MessageName[] = ['account.remove', 'shop.remove', 'shopline.remove', 'shop.reconnect'];

/** The tokens of shops that have been sent to Shopee so far. */
function tokensSent(world: World): string[] {
  const tokens = world
    .requests()
    .flatMap(({ query, body }) => [new URLSearchParams(query).get('access_token'), /"refresh_token":"([^"]+)"/.exec(body)?.[1] ?? null]);
  return [...new Set(tokens.filter((token) => token !== null))];
}

/** All that lies in the memory of a page, after what nobody needs any more was cleared away. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}
