import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { MARKET_CODES } from '#lib/domain/market';
import { JOURNAL_STEP, useJournalInput } from '#lib/stores/rates/journal/journal';
import { useJournal, useJournalFilter } from '#lib/stores/rates/journal/use-journal';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import { JournalBar } from './journal-bar';
import { JournalDays } from './journal-days';
import { JournalTools } from './journal-tools';
import { NothingChanged } from './nothing-changed';
import { PutBackDialog } from './put-back-dialog';

/** Every change of rates, by this browser or seen from outside: when, which product, from what to what, how it came out. */
export function JournalView() {
  const { t } = useTexts();
  const { part } = usePanelView();
  const { shop } = usePanelShop();
  const filter = useJournalFilter(shop?.id ?? '', part);
  const { value, failure } = useJournal(filter, shop?.market ?? MARKET_CODES[0]);
  const { count, more, asking } = useJournalInput();
  if (!shop) return <Skeleton width={60} />;
  return (
    <div className="journal" data-shop={shop.shopId}>
      <JournalTools shop={shop} jobId={part} filter={filter} counts={value?.counts ?? null} />
      {failure && !value && <Notice tone="neg">{t('panel.shop.recordsFailed')}</Notice>}
      {!value && !failure && <Skeleton width={80} />}
      {value?.rows.length === 0 && <NothingChanged />}
      {value && value.rows.length > 0 && <JournalDays rows={value.rows} rest={value.rest} shop={shop} filter={filter} />}
      {value && value.rows.length >= count && value.counts.total > count && (
        <div>
          <Button size="s" onClick={more}>
            {t('journal.more', { number: JOURNAL_STEP })}
          </Button>
        </div>
      )}
      <JournalBar shop={shop} />
      {asking && <PutBackDialog row={asking} />}
    </div>
  );
}
