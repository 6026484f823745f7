import { FailureLine } from '#components/options/shell/failure-line';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Notice } from '#components/ui/notice';
import { formatBytes } from '#lib/domain/format';
import { useRecordsState, useStorageCare, useStorageUse } from '#lib/stores/shell/storage';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { DamagedRecords } from './damaged-records';

/** What is kept on this computer, how much room it takes, and how to make room. */
export function StorageCard() {
  const { t, language } = useTexts();
  const number = useNumber();
  const { busy, removed, failure, prune } = useStorageCare();
  const { value } = useStorageUse();
  const state = useRecordsState(busy ?? 'idle');
  if (state?.kind === 'damaged') return <DamagedRecords failure={state.failure} />;
  return (
    <Card title={t('options.storage.title')}>
      <div className="stack stack--3">
        {state?.kind === 'newer' && (
          <Notice tone="warn" title={t('failure.recordsNewer.says')}>
            {t('failure.recordsNewer.next')}
          </Notice>
        )}
        {value?.space && (
          <p className="num">
            {t('options.storage.space', { used: formatBytes(value.space.used, language), quota: formatBytes(value.space.quota, language) })}
          </p>
        )}
        {value && <p className="muted num">{t('options.storage.rows', { own: number(value.own), readable: number(value.readable) })}</p>}
        <p className="small muted">{t('options.storage.what')}</p>
        {failure && <FailureLine failure={failure} />}
        <div className="row row--wrap">
          <Button
            icon="trash"
            busy={busy === 'records.prune'}
            disabled={!value?.readable || state?.kind === 'newer'}
            onClick={() => void prune()}
          >
            {t('options.storage.prune')}
          </Button>
          <span className="small pos num" role="status">
            {removed !== null && t('options.storage.pruned', { count: removed, number: number(removed) })}
          </span>
        </div>
      </div>
    </Card>
  );
}
