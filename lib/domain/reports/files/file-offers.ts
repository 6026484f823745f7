import { readAddress } from '#lib/domain/address/page-address';
import { RATE_SCALE } from '#lib/domain/reports/scales';
import type { FileRow } from './file-rows';

/** An offer as a file of the portal's list has it: amounts and counts as the portal showed them, never worked out. */
export interface FileOffer {
  readonly key: string;
  readonly name: string;
  readonly shop: string;
  /** "Rp127.000". */
  readonly price: string;
  /** "2,8RB". */
  readonly sold: string;
  /** "Rp12.700". */
  readonly commission: string;
  /** At most so much, in basis points; null: the file does not tell. */
  readonly rate: number | null;
  /** The product's page at Shopee; null: what stands there leads elsewhere. */
  readonly page: string | null;
  /** The affiliate's own short link, made by the portal; null: none. */
  readonly link: string | null;
}

/** Rows of an offer list. An address that is no product of Shopee's, or no short link of its own, leads nowhere. */
export const fileOffers = (rows: readonly FileRow[]): readonly FileOffer[] =>
  rows.map(({ key, row }) => {
    const text = (column: string): string => String(row[column] ?? '');
    const link = text('offerLink');
    const rate = row['commissionRate'];
    return {
      key,
      name: text('itemName') || text('itemId'),
      shop: text('shopName'),
      price: text('price'),
      sold: text('sold'),
      commission: text('commission'),
      rate: typeof rate === 'number' ? Math.round(rate / 10 ** (RATE_SCALE - 4)) : null,
      page: readAddress(text('itemLink')).canonical,
      link: link.startsWith('https://') && readAddress(link).kind === 'short' ? link : null,
    };
  });
