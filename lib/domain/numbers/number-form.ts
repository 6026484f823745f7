import { MARKETS, type MarketCode } from '#lib/domain/market';

/** How a country writes numbers. */
export interface NumberForm {
  readonly decimal: '.' | ',';
  /** Whether thousands are grouped by the other sign; programs group by none. */
  readonly groups: boolean;
}

/** As programs write: a dot before the decimals, nothing between thousands. Shopee's own files are so in every market. */
export const PLAIN_FORM: NumberForm = { decimal: '.', groups: false };

const forms = new Map<string, NumberForm>();

/** @param locale BCP 47 */
export function formOfLocale(locale: string): NumberForm {
  const known = forms.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(0.5);
  const form: NumberForm = { decimal: parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.', groups: true };
  forms.set(locale, form);
  return form;
}

export const formOfMarket = (market: MarketCode): NumberForm => formOfLocale(MARKETS[market].locale);
