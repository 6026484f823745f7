/**
 * What Seller Centre writes before a product's id, by language. Seen in public sources: pt-BR, vi, th; the rest is derived.
 * A page may be shown in another language than its market's, so all are tried. "Model ID" is a variation's and must never be here.
 * Last check: never checked live; sample of 2026-11.
 */
export const ID_LABELS: Readonly<Record<string, readonly string[]>> = {
  'pt-BR': ['ID do Produto'],
  vi: ['ID Sản phẩm'],
  id: ['ID Produk'],
  th: ['รหัสสินค้า'],
  'zh-TW': ['商品編號'],
  en: ['Item ID', 'Product ID'],
};
