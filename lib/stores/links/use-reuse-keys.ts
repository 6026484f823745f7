import { useMemo } from 'react';
import type { BulkRow } from '#lib/domain/links/bulk-plan';
import { fivePlaces } from '#lib/domain/links/sub-ids/sub-id';
import { reuseKey } from '#lib/domain/links/sub-ids/sub-id-preset';
import { MARKETS } from '#lib/domain/market';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useBulk } from './bulk/bulk';
import { presetOf } from './bulk/bulk-preset';

/** By which a link that was made before is found again: address → key. */
export function useReuseKeys(plan: readonly BulkRow[]): ReadonlyMap<string, string> {
  const presetId = useBulk((state) => state.presetId);
  const preset = presetOf(useSetting('presets'), presetId);
  return useMemo(() => {
    const at = Date.now();
    const slots = preset?.slots ?? fivePlaces([]);
    return new Map(
      plan.flatMap(({ url, target, account }) => {
        if (!target.ok || !account) return [];
        const { market, page, address } = target;
        const context = { at, timeZone: MARKETS[market].timeZone, market, shopId: address.shopId, itemId: address.itemId, counter: 1 };
        return [[url, reuseKey({ page, accountId: account.id, slots, context })] as const];
      }),
    );
  }, [plan, preset]);
}
