/** A name in a head, apart from the currency behind it. */
export interface HeadName {
  /** Folded, with what stands in brackets. */
  readonly whole: string;
  /** Folded, without the sign of a currency; the whole name where there is none. */
  readonly name: string;
  /** As it is written. */
  readonly sign: string | null;
}

/** "Giá trị đơn hàng (₫)" → its name and the sign of its currency. Brackets that hold a longer word stay in the name. */
export function headName(text: string): HeadName {
  const whole = foldedName(text);
  const plain = cleaned(text);
  const [, name, sign] = /^(.*?) ?\(\s?([^()\s]{1,5})\s?\)$/u.exec(plain) ?? [];
  return name && sign ? { whole, name: foldedName(name), sign } : { whole, name: whole, sign: null };
}

/** Without marks of a file's beginning, in one form of accents, with single blanks, in small letters, without a full stop at the end. */
export const foldedName = (text: string): string => cleaned(text).toLowerCase().replace(/ ?\.$/u, '');

/** A folded name as programs write it that know no letters but plain ones: "Horário do pedido" → "horario do pedido". */
export const bareName = (folded: string): string =>
  folded
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replaceAll('đ', 'd')
    .normalize('NFC');

const cleaned = (text: string): string =>
  text
    .replace(/[\ufeff\u200b-\u200f\u2060]/gu, '')
    .replace(/[（［[]/gu, '(')
    .replace(/[）］\]]/gu, ')')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** What tells a head from others: its names in their order. */
export const headKey = (names: readonly string[]): string => names.map(foldedName).join('\n');
