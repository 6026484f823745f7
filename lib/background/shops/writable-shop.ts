import { browser } from 'wxt/browser';
import { isSellerCentre } from '../../domain/address/page-kind';
import { failure } from '../../domain/failure';
import { readAddress } from '../../domain/page-address';
import type { Whose } from '../../domain/page-state';
import { fail, ok, type Result } from '../../domain/result';
import type { ShopAccount } from '../../domain/shop-account';
import { whoseFor } from '../../domain/whose-for';
import { readSetting } from '../../settings/settings';
import { shops } from './shops';

/**
 * The shop, if something may be changed in it from here: it is not set to read only, and the Seller Centre page in front is not another
 * shop's. Where the page tells no shop, the person must have said that this one is meant.
 *
 * @returns else `noAccount`, `shopReadOnly`, `pageOfOtherShop` or `shopNotConfirmed`
 */
export async function writableShop(accountId: string, shopConfirmed: boolean): Promise<Result<ShopAccount>> {
  const shop = await openShop(accountId);
  if (!shop.ok) return shop;
  const whose = await whoseInFront(accountId);
  if (whose === 'other') return fail(failure('pageOfOtherShop'));
  return whose === 'unknown' && !shopConfirmed ? fail(failure('shopNotConfirmed')) : shop;
}

/** The shop, unless it is read only or gone. A job asks before each call: the switch may be turned while it waits. */
export async function openShop(accountId: string): Promise<Result<ShopAccount>> {
  const shop = await shops.byId(accountId);
  return shop.ok && shop.value.readOnly ? fail(failure('shopReadOnly')) : shop.ok ? ok(shop.value) : shop;
}

/** Null: no Seller Centre page is in front, and so none to be mistaken for another. */
async function whoseInFront(accountId: string): Promise<Whose | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const { kind } = readAddress(tab?.url ?? '');
  if (!isSellerCentre(kind)) return null;
  const page = (await readSetting('pagesInView')).find((one) => one.tabId === tab?.id && one.kind === kind);
  return page ? whoseFor(accountId, page) : 'unknown';
}
