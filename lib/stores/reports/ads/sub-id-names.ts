import { useCallback } from 'react';
import { nameOfSubIds } from '#lib/domain/reports/earnings-view/sub-id-names';
import type { SpendPlace } from '#lib/domain/reports/spend/spend-results';
import { useSetting } from '#lib/stores/shell/use-setting';

/** The person's own name for a sub id: of the first place or of all five, as presets give them; null: there is none. */
export function useSubIdName(place: SpendPlace): (subId: string) => string | null {
  const presets = useSetting('presets');
  return useCallback(
    (subId) => {
      if (place === 'subIds') return nameOfSubIds(presets, subId.split('-'));
      return place === 'subId1' ? nameOfSubIds(presets, [subId]) : null;
    },
    [presets, place],
  );
}
