import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readLanding } from '#scripts/browser/landing';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { findProduct, startWorld } from '#test/world';
import { startFirefox } from './driver';
import { popupThrough } from './popup';
import { startProxy } from './proxy';

test('makes a short link from the popup in Firefox', async () => {
  const world = await startWorld();
  const proxy = await startProxy(world);
  const firefox = await startFirefox(proxy.port);
  try {
    const account = demoAccount(world, 'BR');
    const product = findProduct('BR', 'ordinary');
    const options = await firefox.openPage('options.html#accounts/key', 'form');
    await options.select('select', 'BR');
    await options.type('input[name=app-id]', account.appId);
    await options.type('input[name=api-secret]', account.secret);
    await options.click('button[type=submit]');
    await options.waitForSelector('::-p-aria([name="Shopee accepted the key"][role="heading"])');

    const page = await firefox.browser.newPage();
    await page.goto(productAddress(product));
    await page.bringToFront();
    const popup = popupThrough(options);
    await popup.open();
    await popup.press('button[type=submit]');
    const link = await popup.read('[data-part=made] input');

    await page.setContent('<!doctype html><textarea></textarea>');
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    expect(await page.$eval('textarea', (field) => field.value)).toBe(link);
    const landing = await readLanding(world.httpsPort, readFileSync(world.ca), link);
    expect(landing).toMatchObject({ itemId: product.itemId, affiliateId: account.affiliateId, utmContent: '----' });
    expect(world.requests().filter(({ unknownHost }) => unknownHost)).toEqual([]);
  } finally {
    await firefox.close();
    await proxy.close();
    await world.close();
  }
});
