import type { MarketCode } from '#lib/domain/market';
import type { Random } from '#test/world/random';
import { WORDS } from '#test/world/words';
import { BRANDS } from '#test/world/words/words';

export interface Shop {
  readonly id: string;
  readonly name: string;
  /** Name in addresses, Latin letters, digits, dots. */
  readonly user: string;
  /** 1 mall, 2 preferred, 4 preferred plus; may be empty. */
  readonly types: readonly number[];
  readonly rating: number;
}

/** Forty shops; the first is the one of Seller Centre. */
export const makeShops = (market: MarketCode, random: Random): readonly Shop[] =>
  Array.from({ length: 40 }, (_, index) => {
    const brand = BRANDS[index % BRANDS.length] ?? '';
    const number = Math.floor(index / BRANDS.length) + 1;
    const word = WORDS[market].shops[index % WORDS[market].shops.length] ?? '';
    return {
      id: String(random.whole(10_000_000, 1_499_999_999)),
      name: `${word} ${brand}${number > 1 ? ` ${number}` : ''}${index === 0 ? ' "Oficial" & Co' : ''}`,
      user: `${brand.toLowerCase()}.${market.toLowerCase()}${number}`,
      types: random.pick([[], [1], [2], [4], [2, 4]]),
      rating: random.whole(38, 50) / 10,
    };
  });
