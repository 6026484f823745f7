const ID = /^[1-9]\d{0,18}$/;
const LARGEST = '9223372036854775807';

/**
 * A shop's or item's id as the API has it: a positive 64-bit integer, kept as text because numbers above 2^53 lose digits.
 *
 * @returns the same text, or null when it is no id
 */
export function readId(text: string | null | undefined): string | null {
  if (text == null || !ID.test(text)) return null;
  return text.length === LARGEST.length && text > LARGEST ? null : text;
}
