import { useCallback } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Icon } from '#components/ui/icon';
import { Notice } from '#components/ui/notice';
import { formatNumber, formatRate } from '#lib/domain/format';
import { putBackOf } from '#lib/domain/rates/revert';
import { useJournalInput } from '#lib/stores/rates/journal/journal';
import { type JournalRow, putBackStanding, reviewPutBack } from '#lib/stores/rates/journal/revert';
import { useLive } from '#lib/stores/shell/use-live';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

const ENTRIES = ['entries'] as const;

/** Before putting one product back: that it is a new change, and what it cannot take back. The review follows; nothing is sent here. */
export function PutBackDialog({ row }: { row: JournalRow }) {
  const { t } = useTexts();
  const ask = useJournalInput((state) => state.ask);
  const shop = useSetting('shops').find(({ id }) => id === row.accountId);
  const moments = useMoments(shop?.market ?? null);
  const back = putBackOf(row);
  const market = shop?.market ?? null;
  const now = useLive(
    ENTRIES,
    useCallback(() => putBackStanding(row, market), [row, market]),
    row.id,
  ).value;
  if (!shop || !market || !back) return null;
  const close = () => ask(null);
  const review = async () => {
    close();
    useJournalInput.setState({ chosen: {} });
    await reviewPutBack(shop.id, [row]);
  };
  return (
    <Dialog
      title={
        back.rate === null
          ? t('journal.back.out')
          : t('journal.back.one', { now: formatRate(now?.rate ?? null, market), former: formatRate(back.rate, market) })
      }
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('options.cancel')}</Button>
          <Button variant="primary" onClick={() => void review()}>
            {t('journal.back.review', { number: formatNumber(1, market) })}
          </Button>
        </>
      }
    >
      <p>{t('journal.back.isNew')}</p>
      {now?.owed && (
        <Notice
          tone="warn"
          title={
            <>
              <Icon name="shield" size={12} />{' '}
              {t('journal.back.owed', { rate: formatRate(now.owed.rate, market), day: moments.day(now.owed.until) })}
            </>
          }
        >
          {t('journal.back.owedSays')}
        </Notice>
      )}
      {now && !now.owed && back.rate !== null && <p className="muted">{t('journal.back.raises')}</p>}
      <p className="small muted">{t('journal.back.then')}</p>
    </Dialog>
  );
}
