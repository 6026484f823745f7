import { readId } from '#lib/domain/address/ids';

const LINK = /(?:\/portal\/product\/|\/product\/\d+\/|-i\.\d+\.)(\d+)\/?(?:[?#]|$)/;

/** A whole text that is a product's id. Shorter numbers are row numbers, stocks, years. */
export function itemIdOf(text: string | null | undefined): string | null {
  const id = readId(text?.trim());
  return id !== null && id.length >= 6 ? id : null;
}

/** The product that a link leads to: its page in Seller Centre, or the buyer's page in both forms. */
export const linkedItem = (href: string | null): string | null => itemIdOf(LINK.exec(href ?? '')?.[1]);
