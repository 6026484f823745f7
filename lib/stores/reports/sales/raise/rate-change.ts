import { useCallback } from 'react';
import type { MarketCode } from '#lib/domain/market';
import { ok, type Result } from '#lib/domain/result';
import { plainText } from '#lib/domain/text';
import { changeById } from '#lib/records/rates/journal';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';
import { settingNow } from '#lib/stores/shell/use-setting';

/** A change of one product's rate, as the journal has it. */
export interface RateChange {
  readonly accountId: string;
  readonly market: MarketCode;
  readonly itemId: string;
  readonly name: string;
  /** Unix ms. */
  readonly at: number;
  /** Basis points; null: in no campaign. */
  readonly before: number | null;
  readonly after: number | null;
}

const TABLES = ['journal', 'products'] as const;

/** A change of the journal by its id; `none`: it is not there, or of no one product. */
export const useRateChange = (id: string): LiveAnswer<RateChange | 'none'> =>
  useLive(
    TABLES,
    useCallback(async (): Promise<Result<RateChange | 'none'>> => {
      const found = await changeById(id);
      if (!found.ok) return found;
      const { row, name } = found.value ?? { row: null, name: '' };
      const shop = settingNow('shops').find((one) => one.id === row?.accountId);
      if (!row?.itemId || !shop) return ok('none');
      const { accountId, itemId, at, before, after } = row;
      return ok({ accountId, market: shop.market, itemId, name: plainText(name, 200) || itemId, at, before, after });
    }, [id]),
    id,
  );
