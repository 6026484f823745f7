import type { PageOwner, PageState } from './page-state';

/** What a judged page means for one shop: it may have been judged for another one. */
export function ownerFor(accountId: string, page: PageState): PageOwner {
  if (page.shopAccountId === accountId) return page.whose;
  if (page.whose === 'same') return 'other';
  if (page.whose === 'unknown' || page.otherShopAccountId === null) return 'unknown';
  return page.otherShopAccountId === accountId ? 'same' : 'other';
}
