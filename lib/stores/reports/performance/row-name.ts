import { useCallback } from 'react';
import type { PerformanceTableRow } from '#lib/domain/reports/performance/table-columns';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What a row is called; what was never named has its id. */
export function useRowName(): (row: Pick<PerformanceTableRow, 'level' | 'id' | 'name'>) => string {
  const { t } = useTexts();
  return useCallback(
    ({ level, id, name }) => {
      if (level === 'metrics') return t(id === 'open' ? 'performance.openCampaign' : 'performance.targetedCampaigns');
      return plainText(name, 200) || t('performance.unnamed', { id });
    },
    [t],
  );
}
