import { useState } from 'react';
import { SourceList, type SourceListProps } from '#components/panel/reports/lines/source-list';
import { IconButton } from '#components/ui/icon-button';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import type { PerformanceSource as Source } from '#lib/domain/reports/performance/source';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** Opens where figures are from: the calls, the days asked for and answered, when they were read, and the formula of each. */
export function PerformanceSource({ market, source, figures }: { market: MarketCode; source: Source } & Pick<SourceListProps, 'figures'>) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const moments = useMoments(market);
  const [open, setOpen] = useState(false);
  const { calls, asked, got, read } = source;
  const [from, to] = read ? [moments.full(read.from), moments.full(read.to)] : [NO_DATA, NO_DATA];
  return (
    <>
      <IconButton icon="help" label={t('earnings.sourceTable')} onClick={() => setOpen(true)} />
      {open && (
        <SourceList
          figures={figures}
          facts={[
            { what: t('earnings.source.from'), says: t('performance.sourceCalls', { calls: calls.join(', ') }) },
            { what: t('earnings.source.asked'), says: days(asked) },
            { what: t('performance.sourceGot'), says: got ? days(got) : NO_DATA },
            { what: t('earnings.source.time'), says: from === to ? to : t('earnings.source.between', { from, to }) },
          ]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
