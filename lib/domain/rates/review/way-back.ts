import type { ReviewDraft } from './draft';

/** The part of the panel's address from which the products were chosen. */
export const wayBack = ({ from, items }: Pick<ReviewDraft, 'from' | 'items'>): string =>
  from === 'item' && items[0] ? `shop/${items[0].itemId}` : from === 'item' ? 'shop' : from;
