import { productAddress } from '#scripts/browser/product-page';
import { findProduct, type WorldProduct, worldProducts } from '#test/world';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createDice(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface AddressList {
  readonly addresses: readonly string[];
  /** What stands at each place; null: a look-alike. */
  readonly products: readonly (WorldProduct | null)[];
  readonly distinct: number;
}

/** Pages that only look like Shopee's. */
const LOOK_ALIKES = ['com.br.ofertas-top.net', 'com.br-promo.shop', 'br.com', 'combr.net', 'com.br.co'].map(
  (end) => `https://shopee.${end}/product/11/22`,
);

/** A list as people have them: products of Brazil in any order, some named again in another spelling, some look-alikes in between. */
export function addressList(count: number, { repeated, similar, seed }: { repeated: number; similar: number; seed: number }): AddressList {
  const dice = createDice(seed);
  const distinct = count - repeated - similar;
  const products = worldProducts('BR').slice(0, distinct);
  if (products.length < distinct || similar > LOOK_ALIKES.length) throw new Error('the world has not so many products');
  const rows: { url: string; product: WorldProduct | null }[] = products.map((product) => ({ url: productAddress(product), product }));
  const put = (row: { url: string; product: WorldProduct | null }, from: number) =>
    rows.splice(from + Math.floor(dice() * (rows.length - from + 1)), 0, row);
  for (let n = 0; n < repeated; n++) {
    const product = products[Math.floor(dice() * products.length)] ?? findProduct('BR', 'ordinary');
    const first = rows.findIndex((row) => row.product === product);
    put({ url: `https://shopee.com.br/product/${product.shop.id}/${product.itemId}?sp_atk=${n}`, product }, first + 1);
  }
  for (const url of LOOK_ALIKES.slice(0, similar)) put({ url, product: null }, 0);
  return { addresses: rows.map(({ url }) => url), products: rows.map(({ product }) => product), distinct };
}
