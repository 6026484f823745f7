import { itemIdOf } from './item-id';

/**
 * What Seller Centre writes before a product's id, by language. Seen in public sources: pt-BR, vi, th; the rest is derived.
 * A page may be shown in another language than its market's, so all are tried. "Model ID" is a variation's and must never be here.
 * Last check: never checked live; sample of 2026-11.
 */
const ID_LABELS: Readonly<Record<string, readonly string[]>> = {
  'pt-BR': ['ID do Produto'],
  vi: ['ID Sản phẩm'],
  id: ['ID Produk'],
  th: ['รหัสสินค้า'],
  'zh-TW': ['商品編號'],
  en: ['Item ID', 'Product ID'],
};

/** Longer texts are names and descriptions. */
const LONGEST = 60;
const words = Object.values(ID_LABELS)
  .flat()
  .map((label) => label.normalize('NFC'))
  .join('|');
const LABEL = new RegExp(`^(?:${words})\\s*[:：]?\\s*(\\d*)$`, 'iu');

export type LabelText = { readonly id: string } | 'label-only' | null;

/** Reads a text that is nothing but a label and an id ("ID do Produto: 123456"). The whole text counts: names hold long numbers too. */
export function readLabelText(text: string | null): LabelText {
  if (!text || text.length > LONGEST * 4) return null;
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length > LONGEST) return null;
  const found = LABEL.exec(whole.normalize('NFC'));
  if (!found) return null;
  if (!found[1]) return 'label-only';
  const id = itemIdOf(found[1]);
  return id ? { id } : null;
}
