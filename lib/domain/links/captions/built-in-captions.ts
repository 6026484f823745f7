import type { MarketCode } from '#lib/domain/market';
import type { CaptionTemplate } from './caption-template';

export const BUILT_INS = ['short', 'coupon', 'fresh', 'line'] as const;
export type BuiltIn = (typeof BUILT_INS)[number];

type Words = 'pt-BR' | 'en' | 'id' | 'ms' | 'vi' | 'th' | 'zh-TW';

/** Our first templates in each country's language; a native speaker should review them. */
const TEXTS: Readonly<Record<Words, Readonly<Record<BuiltIn, string>>>> = {
  'pt-BR': {
    short: '{produto}\n[de {preço_antigo} ]por {preço}[ (−{desconto})]\n{link}\n{aviso}',
    coupon: '{produto}\n{preço}[ · −{desconto}]\nCupom: {cupom}\n{link}\n[Grupo: {grupo}]\n{aviso}',
    fresh: 'Achado de hoje\n{produto}\n{preço}[ · ★ {nota}][ · {vendidos} vendidos]\n[Loja: {loja}]\n{link}\n{aviso}',
    line: '{produto}[ · {preço}]\n{link} {aviso}',
  },
  en: inWords({ was: 'was', now: 'now', coupon: 'Coupon', group: 'Group', found: 'Found today', sold: 'sold', shop: 'Shop' }),
  id: inWords({ was: 'dari', now: 'jadi', coupon: 'Kupon', group: 'Grup', found: 'Temuan hari ini', sold: 'terjual', shop: 'Toko' }),
  ms: inWords({ was: 'asal', now: 'kini', coupon: 'Kupon', group: 'Kumpulan', found: 'Jumpaan hari ini', sold: 'terjual', shop: 'Kedai' }),
  vi: inWords({ was: 'từ', now: 'còn', coupon: 'Mã giảm giá', group: 'Nhóm', found: 'Món hay hôm nay', sold: 'đã bán', shop: 'Shop' }),
  th: inWords({ was: 'จาก', now: 'เหลือ', coupon: 'คูปอง', group: 'กลุ่ม', found: 'เจอวันนี้', sold: 'ขายแล้ว', shop: 'ร้าน' }),
  'zh-TW': inWords({ was: '原價', now: '現在', coupon: '優惠券', group: '群組', found: '今日發現', sold: '已售出', shop: '賣場' }),
};

/** What is written for buyers of a country. */
const WORDS: Readonly<Record<MarketCode, Words>> = {
  BR: 'pt-BR',
  SG: 'en',
  MY: 'ms',
  TH: 'th',
  TW: 'zh-TW',
  ID: 'id',
  VN: 'vi',
  PH: 'en',
};

const PREFIX = 'builtIn:';

/** The templates that a market starts with; what they are called is told by the texts. */
export const builtInCaptions = (market: MarketCode): readonly CaptionTemplate[] =>
  BUILT_INS.map((name) => ({ id: PREFIX + name, name, market, text: TEXTS[WORDS[market]][name] }));

/** Which built-in template an id is; null: the person's own. */
export const builtInOf = (id: string): BuiltIn | null => BUILT_INS.find((name) => id === PREFIX + name) ?? null;

/** A market's templates: the person's own first. */
export const captionsOf = (own: readonly CaptionTemplate[], market: MarketCode): readonly CaptionTemplate[] => [
  ...own.filter((template) => template.market === null || template.market === market),
  ...builtInCaptions(market),
];

interface Few {
  readonly was: string;
  readonly now: string;
  readonly coupon: string;
  readonly group: string;
  readonly found: string;
  readonly sold: string;
  readonly shop: string;
}

function inWords({ was, now, coupon, group, found, sold, shop }: Few): Readonly<Record<BuiltIn, string>> {
  return {
    short: `{product}\n[${was} {old_price}, ]${now} {price}[ (−{discount})]\n{link}\n{disclosure}`,
    coupon: `{product}\n{price}[ · −{discount}]\n${coupon}: {coupon}\n{link}\n[${group}: {group}]\n{disclosure}`,
    fresh: `${found}\n{product}\n{price}[ · ★ {rating}][ · {sold} ${sold}]\n[${shop}: {shop}]\n{link}\n{disclosure}`,
    line: '{product}[ · {price}]\n{link} {disclosure}',
  };
}
