import type { MarketCode } from '#lib/domain/market';
import { MARKETS } from '#lib/domain/market';
import { marketAmount } from '#lib/domain/numbers/market-fields';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import type { CostLimits } from '#lib/domain/reports/brake/cost-brake';
import type { Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { createForm, type FieldErrors } from '#lib/stores/shell/form/form';
import { saveSetting, settingNow } from '#lib/stores/shell/use-setting';

interface Typed {
  readonly day: string;
  readonly month: string;
}

/** A shop's limits of cost, as they are typed in its market's form; empty: no limit. */
export const costLimitsForm = ({ id, market }: Pick<ShopAccount, 'id' | 'market'>, limits: CostLimits) =>
  createForm<Typed, CostLimits, null>({
    initial: { day: shown(limits.day, market), month: shown(limits.month, market) },
    read: ({ day, month }) => {
      const [ofDay, ofMonth] = [limitOf(day, market), limitOf(month, market)];
      if (ofDay !== undefined && ofMonth !== undefined) return { ok: true, value: { day: ofDay, month: ofMonth } };
      const errors: FieldErrors<Typed> = {
        ...(ofDay === undefined && { day: 'performance.limit.amount' as const }),
        ...(ofMonth === undefined && { month: 'performance.limit.amount' as const }),
      };
      return { ok: false, errors };
    },
    send: (value) => saveLimits(id, value),
  });

function saveLimits(id: string, limits: CostLimits): Promise<Result<null>> {
  const { [id]: _, ...others } = settingNow('costLimits');
  return saveSetting('costLimits', limits.day === null && limits.month === null ? others : { ...others, [id]: limits });
}

/** Undefined: no amount. */
function limitOf(typed: string, market: MarketCode): string | null | undefined {
  if (typed.trim() === '') return null;
  const read = marketAmount(typed, market, MARKETS[market].currencyDigits);
  return read.ok ? read.value : undefined;
}

const shown = (limit: string | null, market: MarketCode): string =>
  limit === null ? '' : limit.replace('.', formOfMarket(market).decimal);
