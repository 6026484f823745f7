import { readId } from '../../domain/address/ids';

const LINKS = [/\/portal\/product\/(\d+)\/?(?:[?#]|$)/, /\/product\/\d+\/(\d+)\/?(?:[?#]|$)/, /-i\.\d+\.(\d+)\/?(?:[?#]|$)/];

/** A whole text that is a product's id. Shorter numbers are row numbers, stocks, years. */
export function itemIdOf(text: string | null | undefined): string | null {
  const id = readId(text?.trim());
  return id !== null && id.length >= 6 ? id : null;
}

/** The product that a link leads to: its page in Seller Centre, or the buyer's page in both forms. */
export function linkedItem(href: string | null): string | null {
  for (const form of LINKS) {
    const id = itemIdOf(form.exec(href ?? '')?.[1]);
    if (id) return id;
  }
  return null;
}
