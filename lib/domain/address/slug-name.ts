import { plainText } from '#lib/domain/text';
import { parseUrl } from './parse-url';

/** Words before a product's ids: `/Calça-Jogger-i.1.2`. */
const SLUG = /\/([^/]+)-i\.\d+\.\d+$/;
const LONGEST = 200;

/**
 * The words that an address itself says of its product, for a list in which nobody has seen the page: "Calça Jogger".
 *
 * @returns null where it says none, or says them unreadably
 */
export function slugName(address: string): string | null {
  const slug = SLUG.exec(parseUrl(address)?.pathname ?? '')?.[1];
  if (slug === undefined) return null;
  try {
    return plainText(decodeURIComponent(slug).replace(/-+/g, ' '), LONGEST) || null;
  } catch {
    return null;
  }
}
