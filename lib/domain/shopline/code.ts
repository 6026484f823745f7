/** Letters, digits, - and _, at most 50: our own rule, for SHOPLINE's is not published and the code stands in links. */
const CODE = /^[A-Za-z0-9_-]{1,50}$/;

export const isCode = (text: string): boolean => CODE.test(text);

/** A code that serves two campaigns would credit nobody knows whom: capitals make no difference here. */
export const sameCode = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * A code out of a pattern: `{name}` is the partner's name in plain letters, `{n}` the row's number, `{mail}` what stands before the @.
 *
 * @returns the code, or what came out, where that is none; the caller judges it by `isCode`
 */
export const codeFrom = (pattern: string, partner: { readonly name: string; readonly email: string }, number: number): string =>
  pattern
    .replaceAll('{name}', plain(partner.name))
    .replaceAll('{mail}', plain(partner.email.split('@')[0] ?? ''))
    .replaceAll('{n}', String(number))
    .slice(0, 50);

/** "José da Luz" → "jose-da-luz"; letters that have no plain form fall away. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
