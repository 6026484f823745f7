import type { PageState, Whose } from './page-state';

/** What a judged page means for one shop: it may have been judged for another one. */
export function whoseFor(accountId: string, page: PageState): Whose {
  if (page.shopAccountId === accountId) return page.whose;
  if (page.whose === 'same') return 'other';
  return page.whose === 'other' && page.otherShopAccountId === accountId ? 'same' : 'unknown';
}
