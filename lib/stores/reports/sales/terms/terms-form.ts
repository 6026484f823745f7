import type { MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import type { OwnTerms } from '#lib/domain/rates/profit-terms';
import { isFault } from '#lib/domain/rates/review/fields';
import { typedShare } from '#lib/domain/rates/review/typed';
import { createForm, type FieldErrors } from '#lib/stores/shell/form/form';
import { saveSetting, settingNow } from '#lib/stores/shell/use-setting';

/** What a sale costs besides goods and commission, as far as nobody but the person knows it. */
export const SALE_TERMS = ['selling', 'tax'] as const satisfies readonly (keyof OwnTerms)[];
export type SaleTerm = (typeof SALE_TERMS)[number];
type Typed = Readonly<Record<SaleTerm, string>>;

/** Both shares of a market, as they are typed in percent; empty: not counted. */
export const termsForm = (market: MarketCode, own: OwnTerms) =>
  createForm<Typed, OwnTerms, null>({
    initial: { selling: shown(own.selling, market), tax: shown(own.tax, market) },
    read: (typed) => {
      const errors: { [Term in SaleTerm]?: 'review.fee.wrong' } = {};
      const terms: { selling?: number; tax?: number } = {};
      for (const term of SALE_TERMS) {
        const share = typedShare(typed[term]);
        if (isFault(share)) errors[term] = 'review.fee.wrong';
        else if (share !== null) terms[term] = share;
      }
      return Object.keys(errors).length > 0 ? { ok: false, errors: errors satisfies FieldErrors<Typed> } : { ok: true, value: terms };
    },
    send: (terms) => {
      const all = settingNow('profitTerms');
      const { selling: _selling, tax: _tax, ...others } = all[market] ?? {};
      return saveSetting('profitTerms', { ...all, [market]: { ...others, ...terms } });
    },
  });

const shown = (points: number | undefined, market: MarketCode): string =>
  points === undefined ? '' : String(points / 100).replace('.', formOfMarket(market).decimal);
