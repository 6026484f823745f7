import type { MarketCode } from '../market';
import type { CaptionTemplate } from './caption-template';

export const BUILT_INS = ['short', 'coupon', 'fresh', 'line'] as const;
export type BuiltIn = (typeof BUILT_INS)[number];

/** Brazil reads Portuguese; everywhere else English is the start that a person makes their own. */
const TEXTS: Readonly<Record<'pt-BR' | 'en', Readonly<Record<BuiltIn, string>>>> = {
  'pt-BR': {
    short: '{produto}\n[de {preço_antigo} ]por {preço}[ (−{desconto})]\n{link}\n{aviso}',
    coupon: '{produto}\n{preço}[ · −{desconto}]\nCupom: {cupom}\n{link}\n[Grupo: {grupo}]\n{aviso}',
    fresh: 'Achado de hoje\n{produto}\n{preço}[ · ★ {nota}][ · {vendidos} vendidos]\n[Loja: {loja}]\n{link}\n{aviso}',
    line: '{produto}[ · {preço}]\n{link} {aviso}',
  },
  en: {
    short: '{product}\n[was {old_price}, ]now {price}[ (−{discount})]\n{link}\n{disclosure}',
    coupon: '{product}\n{price}[ · −{discount}]\nCoupon: {coupon}\n{link}\n[Group: {group}]\n{disclosure}',
    fresh: 'Found today\n{product}\n{price}[ · ★ {rating}][ · {sold} sold]\n[Shop: {shop}]\n{link}\n{disclosure}',
    line: '{product}[ · {price}]\n{link} {disclosure}',
  },
};

const PREFIX = 'builtIn:';

/** The templates that a market starts with; what they are called is told by the texts. */
export const builtInCaptions = (market: MarketCode): readonly CaptionTemplate[] =>
  BUILT_INS.map((name) => ({ id: PREFIX + name, name, market, text: TEXTS[market === 'BR' ? 'pt-BR' : 'en'][name] }));

/** Which built-in template an id is; null: the person's own. */
export const builtInOf = (id: string): BuiltIn | null => BUILT_INS.find((name) => id === PREFIX + name) ?? null;

/** A market's templates: the person's own first. */
export const captionsOf = (own: readonly CaptionTemplate[], market: MarketCode): readonly CaptionTemplate[] => [
  ...own.filter((template) => template.market === null || template.market === market),
  ...builtInCaptions(market),
];
