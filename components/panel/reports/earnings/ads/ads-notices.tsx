import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { formatMoney } from '#lib/domain/format';
import { decimalText } from '#lib/domain/numbers/decimal';
import { rangesOf } from '#lib/domain/reports/clicks/click-groups';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import type { LeftSpend } from '#lib/domain/reports/spend/count-spend';
import { plainText } from '#lib/domain/text';
import type { SpendAnswer } from '#lib/stores/reports/earnings/read-spend';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { knownDays, type SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

interface AdsNoticesProps {
  place: EarningsPlace;
  standing: SyncStanding | null;
  spend: SpendAnswer;
}

/** More ranges of days than these nobody reads in a line. */
const MOST_RANGES = 4;

/** What keeps the results from being whole: days without orders read, and spend that does not count, each with its cause. */
export function AdsNotices({ place, standing, spend }: AdsNoticesProps) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const marketName = useMarketName();
  const { money } = useFigureWords(place.market);
  const choosePeriod = useEarningsChoice((state) => state.choosePeriod);
  const isKnown = knownDays(standing);
  const unknown = rangesOf(spend.days.filter((day) => !isKnown(dayOf(day))));
  const told = unknown.slice(0, MOST_RANGES).map(days).join(', ') + (unknown.length > MOST_RANGES ? ' …' : '');
  const { beyond, left } = spend;
  // A market with earnings of its own has its own ads.
  const elsewhere = spend.elsewhere.filter(({ market }) => !place.markets.includes(market));
  const amountOf = ({ amount, currency }: LeftSpend) =>
    currency === null
      ? money(amount)
      : formatMoney({ amount: decimalText({ units: amount, scale: AMOUNT_SCALE }), currency }, place.market);
  if (unknown.length === 0 && left.length === 0 && elsewhere.length === 0 && !beyond) return null;
  return (
    <Notice
      tone="warn"
      role="status"
      actions={
        beyond && (
          <Button size="s" onClick={() => choosePeriod({ kind: 'custom', ...beyond.days })}>
            {t('imports.showFileDays', { days: days(beyond.days) })}
          </Button>
        )
      }
    >
      <ul className="ads__left">
        {unknown.length > 0 && <li data-left="unknownDays">{t('ads.unknownDays', { days: told })}</li>}
        {left.map((one) => (
          <li key={`${one.file} ${one.why}`} data-left={one.why}>
            {t(`ads.left.${one.why}`, { file: plainText(one.file, 80) })} <span className="num blurs">{amountOf(one)}</span>
          </li>
        ))}
        {elsewhere.map(({ file, market }) => (
          <li key={file} data-left="elsewhere">
            {t('ads.left.elsewhere', { file: plainText(file, 80), market: marketName(market) })}
          </li>
        ))}
        {beyond && (
          <li data-left="beyond">
            {t('ads.beyond', { days: days(beyond.days) })} <span className="num blurs">{money(beyond.amount)}</span>
          </li>
        )}
      </ul>
    </Notice>
  );
}
