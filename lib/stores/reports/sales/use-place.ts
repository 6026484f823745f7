import { useCallback, useMemo } from 'react';
import type { MarketCode } from '#lib/domain/market';
import { ok, type Result } from '#lib/domain/result';
import { allImports } from '#lib/records/reports/imports/imports';
import { useLive } from '#lib/stores/shell/use-live';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import type { SalesPlace } from './place';

/**
 * Whose sales a view is about: the panel's shop; without a shop the market of the newest file of a seller.
 *
 * @returns undefined: not known yet; null: neither shop nor file
 */
export function useSalesPlace(): SalesPlace | null | undefined {
  const { shop } = usePanelShop();
  const { value: market, failure } = useLive(
    IMPORTS,
    useCallback(() => marketOfFiles(), []),
    'files',
  );
  return useMemo(() => {
    if (shop) return { market: shop.market, accountId: shop.id };
    if (market === null) return failure ? null : undefined;
    return market === '' ? null : { market, accountId: null };
  }, [shop, market, failure]);
}

const IMPORTS = ['imports'] as const;
const KINDS: ReadonlySet<string> = new Set(['sellerBill', 'sellerConversions']);

async function marketOfFiles(): Promise<Result<MarketCode | ''>> {
  const all = await allImports();
  return all.ok ? ok(all.value.find(({ kind, state }) => state === 'ready' && KINDS.has(kind))?.market ?? '') : all;
}
