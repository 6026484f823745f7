import { useCallback } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Icon } from '#components/ui/icon';
import { Notice } from '#components/ui/notice';
import { formatNumber, formatRate } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import { putBackAll } from '#lib/domain/rates/revert';
import { afterFullDays } from '#lib/domain/rates/review/full-days';
import { useJournalWish } from '#lib/stores/rates/journal/journal';
import { type JournalRow, ratesNow, reviewPutBack } from '#lib/stores/rates/journal/revert';
import { useLive } from '#lib/stores/shell/use-live';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

const ENTRIES = ['entries'] as const;

/** Before putting back: that it is a new change, what it cannot take back, and what is left out. The review follows; nothing is sent here. */
export function PutBackDialog({ rows }: { rows: readonly JournalRow[] }) {
  const { t } = useTexts();
  const ask = useJournalWish((state) => state.ask);
  const shop = useSetting('shops').find(({ id }) => id === rows[0]?.accountId);
  const moments = useMoments(shop?.market ?? null);
  const { rates, removals } = putBackAll(rows);
  const backs = [...rates, ...removals];
  const rest = new Set(rows.map(({ itemId }) => itemId)).size - backs.length;
  const key = backs.map(({ itemId }) => itemId).join();
  const now = useLive(
    ENTRIES,
    useCallback(() => ratesNow(shop?.id ?? '', key.split(',')), [shop?.id, key]),
    `${shop?.id} ${key}`,
  ).value;
  if (!shop) return null;
  const { market } = shop;
  const { timeZone } = MARKETS[market];
  const count = { count: backs.length, number: formatNumber(backs.length, market) };
  const [one] = backs;
  const today = one && backs.length === 1 ? (now?.get(one.itemId) ?? null) : null;
  const lowered = backs.flatMap(({ itemId, rate }) => {
    const rateNow = now?.get(itemId);
    return rateNow !== undefined && (rate === null || rate < rateNow) ? [rateNow] : [];
  });
  const highest = lowered.reduce<(typeof lowered)[number] | null>((most, rate) => (most === null || rate > most ? rate : most), null);
  const title =
    one && backs.length === 1
      ? one.rate === null
        ? t('journal.back.out')
        : t('journal.back.one', { now: formatRate(today, market), former: formatRate(one.rate, market) })
      : t('journal.back.many', count);
  const close = () => ask(null);
  const review = async () => {
    close();
    useJournalWish.setState({ chosen: {} });
    await reviewPutBack(shop.id, rows);
  };
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('options.cancel')}</Button>
          <Button look="primary" onClick={() => void review()}>
            {t('journal.back.review', count)}
          </Button>
        </>
      }
    >
      <p>{t('journal.back.isNew')}</p>
      {highest !== null && (
        <Notice
          tone="warn"
          title={
            <>
              <Icon name="shield" size={12} />{' '}
              {t('journal.back.owed', {
                rate: formatRate(highest, market),
                day: moments.day(afterFullDays(Date.now(), timeZone)),
              })}
            </>
          }
        >
          {t('journal.back.owedSays', { count: lowered.length, number: formatNumber(lowered.length, market) })}
        </Notice>
      )}
      {highest === null && now && <p className="muted">{t('journal.back.raises')}</p>}
      {rates.length > 0 && removals.length > 0 && (
        <p>{t('journal.back.removes', { count: removals.length, number: formatNumber(removals.length, market) })}</p>
      )}
      {rest > 0 && <p className="small muted">{t('journal.back.cannot', { count: rest, number: formatNumber(rest, market) })}</p>}
      <p className="small muted">{t('journal.back.then')}</p>
    </Dialog>
  );
}
