import type { Market } from '#lib/domain/market';
import { EN } from './en';
import { ID } from './id';
import type { SellerLabels } from './labels';
import { MS } from './ms';
import { PT_BR } from './pt-br';
import { TH } from './th';
import { VI } from './vi';
import { ZH_TW } from './zh-tw';

/** Seller Centre by language. */
export const SELLER_LABELS = { 'pt-BR': PT_BR, vi: VI, en: EN, th: TH, id: ID, 'zh-TW': ZH_TW, ms: MS } as const satisfies Readonly<
  Record<string, SellerLabels>
>;

export type SellerLanguage = keyof typeof SELLER_LABELS;

const isLanguage = (text: string): text is SellerLanguage => Object.hasOwn(SELLER_LABELS, text);

/** The language asked for, else the market's own. */
export function sellerLanguage({ locale }: Pick<Market, 'locale'>, asked: string | null): SellerLanguage {
  if (asked !== null && isLanguage(asked)) return asked;
  if (isLanguage(locale)) return locale;
  const [bare = ''] = locale.split('-');
  return isLanguage(bare) ? bare : 'en';
}
