import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { contract, type MessageName } from '#lib/messages/contract';
import { connectAccount } from '#scripts/browser/connect-account';
import { dispatchCommand, untilBadge } from '#scripts/browser/dispatch';
import { firstRunPage } from '#scripts/browser/first-run';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { expect, test } from '#test/e2e/kept-profile';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { filesWith } from './find-in-profile';
import { PASSPHRASE, setPassphrase, unlock } from './vault';

declare const chrome: typeof browser;

/** Where the worker keeps what its notifications say, for this test. */
type Noting = { shown?: string[] };

/** Everything that our pages and our worker write to a console, in all its forms. */
function listen(context: BrowserContext): string[] {
  const heard: string[] = [];
  const hear = (page: Page) => {
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(`${error.message} ${error.stack ?? ''}`));
  };
  context.pages().forEach(hear);
  context.on('page', hear);
  for (const worker of context.serviceWorkers()) worker.on('console', (message) => heard.push(message.text()));
  context.on('serviceworker', (worker) => worker.on('console', (message) => heard.push(message.text())));
  return heard;
}

test('planted secrets are found nowhere: not in views, answers, logs or notifications, not on the disk once locked', async ({
  live,
  world,
  profile,
}) => {
  const account = demoAccount(world, 'BR');
  const secrets = [account.secret, PASSPHRASE];
  const clean = (text: string, where: string) => {
    for (const secret of secrets) expect(text.includes(secret), `${where} holds ${secret}`).toBe(false);
  };
  const { context, extension, guard, kill } = await live();
  const heard = listen(context);
  const options = await firstRunPage(context, extension);
  await connectAccount(options, extension, account);
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
  const [{ id }] = (await (
    await extension.worker()
  ).evaluate(async () => (await chrome.storage.local.get('setting:accounts'))['setting:accounts'])) as [{ id: string }];
  for (const view of [
    'options.html#accounts',
    `options.html#accounts/edit/${id}`,
    'options.html#presets',
    'options.html#vault',
    'sidepanel.html',
    'first-run.html',
  ]) {
    await options.goto('about:blank');
    await options.goto(extension.url(view));
    await expect(options.getByRole('main')).toBeVisible();
    clean(await options.evaluate(() => document.documentElement.outerHTML), view);
    const fields = await options.locator('input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    clean(fields.join('\n'), `the fields of ${view}`);
  }

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
    'vault.unlock': { passphrase: PASSPHRASE },
    'vault.protect': { current: 'DEMO wrong one', passphrase: PASSPHRASE },
  };
  // Each in its turn: what locks comes after what needs the key.
  const names = (Object.keys(contract) as MessageName[]).filter(
    (name) => !LAST.includes(name) && name !== 'everything.delete' && name !== 'vault.startAfresh',
  );
  for (const name of [...names, ...LAST]) {
    for (const input of [inputs[name] ?? {}, { planted: account.secret }]) {
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
  clean(heard.join('\n'), 'a console');
  await guard.settle();
  clean([...guard.errors, ...guard.cspReports].join('\n'), 'an error');

  // Locked by the last messages; then the power goes.
  expect(await options.evaluate(async () => Object.keys(await chrome.storage.session.get(null)))).not.toContain('vault:key');
  await kill();
  expect(filesWith(profile, account.appId).length, 'the search finds what does lie there').toBeGreaterThan(0);
  for (const secret of secrets) expect(filesWith(profile, secret), `files that hold ${secret}`).toEqual([]);

  const again = await live();
  const after = await again.context.newPage();
  await after.goto(productAddress(product));
  const last = await again.extension.openPopup();
  await unlock(last);
  await expect(last.getByRole('button', { name: t('link.make') }), 'and nothing was lost').toBeVisible();
  await again.close();
});

const LAST: readonly MessageName[] = ['vault.lock', 'vault.status'];
