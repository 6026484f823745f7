import type { EntryRow, ProductRow, SuggestionRow } from '#lib/records/rates/rows';
import type { CategoryRow } from '#lib/records/reports/sales-rows';
import type { ShopClient } from '#lib/shopee-ams/client';
import type { SuggestionKind } from './read-shop-step';

type Answer<Call extends keyof ShopClient & string> = ShopClient[Call] extends (...args: never[]) => Promise<infer R>
  ? Extract<R, { ok: true }> extends { value: infer V }
    ? V
    : never
  : never;
export type AddedProduct = Answer<'addedProducts'>['itemList'][number];
type Suggested = Answer<'suggestions'>['itemList'][number];
type Category = Answer<'categories'>['categoryList'][number];

/** A product's entry; one without rate or period is not yet one. */
export function entryRows(accountId: string, one: AddedProduct): EntryRow[] {
  if (one.commissionRate === null || one.period === null) return [];
  const protections = one.commissionProtectionList.flatMap(({ commissionRate: rate, protectionPeriodEndTime: until }) =>
    rate !== null && until !== null ? [{ rate, until }] : [],
  );
  return [
    {
      accountId,
      readAt: Date.now(),
      itemId: one.itemId,
      campaignId: one.campaignId,
      status: one.campaignStatus ?? '',
      rate: one.commissionRate,
      period: one.period,
      endingAt: one.pendingTerminatedTime,
      protections,
      highestToday: one.maxCommissionRateCurrentDay,
    },
  ];
}

/** A suggestion; one without a range suggests nothing. */
export function suggestionRows(accountId: string, kind: SuggestionKind, one: Suggested): SuggestionRow[] {
  if (one.suggestMinRate === null || one.suggestMaxRate === null) return [];
  return [
    {
      accountId,
      readAt: Date.now(),
      itemId: one.itemId,
      kind,
      reasons: one.rcmdReason,
      min: one.suggestMinRate,
      max: one.suggestMaxRate,
      prefill: one.prefillRate,
      subsidy: one.hasSubsidyData === false ? null : one.prefillSubsidyRate,
      affiliates: one.affiliateCount,
      sold: one.itemsSold,
      categoryOrders: one.l2CategoryOrderCount,
      rate: one.commissionRate,
      period: one.period,
    },
  ];
}

/** A product with what one list tells of it. */
export const productRow = (accountId: string, itemId: string, known: Partial<ProductRow>): ProductRow => ({
  accountId,
  readAt: Date.now(),
  itemId,
  name: '',
  sku: null,
  categoryId: null,
  imageUrl: null,
  price: null,
  stock: null,
  sold: null,
  addable: null,
  ...known,
});

/** The names of categories; a department has no parent. */
export const categoryRows = (accountId: string, list: readonly Category[]): CategoryRow[] =>
  list.map(({ categoryId, parentCategoryId, displayCategoryName, originalCategoryName }) => ({
    accountId,
    readAt: Date.now(),
    categoryId,
    parentId: parentCategoryId && parentCategoryId !== '0' ? parentCategoryId : null,
    name: displayCategoryName || originalCategoryName || '',
  }));
