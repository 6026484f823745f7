import { browser } from 'wxt/browser';
import { readAddress } from '#lib/domain/address/page-address';
import { isSellerCentre } from '#lib/domain/address/page-kind';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { type InFront, writeGuard } from '#lib/domain/shops/write-guard';
import { readSetting } from '#lib/settings/settings';
import { shops } from './shops';

/**
 * The shop, if something may be changed in it from here: it is not set to read only, and the Seller Centre page in front is not another
 * shop's. Where the page tells no shop, the person must have confirmed this one.
 *
 * @returns else `noAccount`, `shopReadOnly`, `pageOfOtherShop` or `shopNotConfirmed`
 */
export async function writableShop(accountId: string, shopConfirmed: boolean): Promise<Result<ShopAccount>> {
  const shop = await openShop(accountId);
  if (!shop.ok) return shop;
  const { kind } = writeGuard(shop.value, await inFront());
  if (kind === 'blocked') return fail(failure('pageOfOtherShop'));
  return kind === 'needsTick' && !shopConfirmed ? fail(failure('shopNotConfirmed')) : shop;
}

/** The shop, unless it is read only or gone. A job asks before each call: the switch may be turned while it waits. */
export async function openShop(accountId: string): Promise<Result<ShopAccount>> {
  const shop = await shops.byId(accountId);
  return shop.ok && shop.value.readOnly ? fail(failure('shopReadOnly')) : shop.ok ? ok(shop.value) : shop;
}

async function inFront(): Promise<InFront> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const { kind } = readAddress(tab?.url ?? '');
  const page = (await readSetting('pagesInView')).find((one) => one.tabId === tab?.id && one.kind === kind && !one.asking) ?? null;
  return { isSellerCentre: isSellerCentre(kind), page };
}
