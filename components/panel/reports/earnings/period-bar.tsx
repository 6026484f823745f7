import { useState } from 'react';
import { Select } from '#components/ui/form/select';
import { IconButton } from '#components/ui/icon-button';
import { addDays } from '#lib/domain/day';
import { daysOfPeriod, PERIOD_KINDS, periodAfter } from '#lib/domain/reports/earnings-view/period-choice';
import { marketOfFiles } from '#lib/domain/reports/files/file-rows';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { CustomDays } from './custom-days';
import { EarningsMenu } from './earnings-menu';
import { SyncFresh } from './sync-fresh';

/** Which days, and the way to those before and after. */
export function PeriodBar({ place, standing }: { place: EarningsPlace; standing: SyncStanding | null }) {
  const { t } = useTexts();
  const words = useDayWords();
  const marketName = useMarketName();
  const number = useNumber();
  const { period, account, choosePeriod, chooseMarket, chooseAccount } = useEarningsChoice();
  const [choosing, setChoosing] = useState(false);
  const days = daysOfPeriod(period, place.today);
  const [earlier, later] = [periodAfter(period, 1), periodAfter(period, -1)];
  const name = days.to === addDays(place.today, -1) && days.from === days.to ? t('earnings.yesterday') : null;
  return (
    <div className="earnings__bar">
      <fieldset className="seg" aria-label={t('earnings.period')}>
        {PERIOD_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={period.kind === kind}
            onClick={() => (kind === 'custom' ? setChoosing(true) : choosePeriod({ kind, back: 0 }))}
          >
            {t(`earnings.period.${kind}`)}
          </button>
        ))}
      </fieldset>
      <span className="earnings__days">
        {earlier && <IconButton icon="left" label={t('earnings.earlier')} onClick={() => choosePeriod(earlier)} />}
        <span className="num medium cut" role="status" data-period={`${days.from} ${days.to}`}>
          {name && <span className="earnings__named">{name} · </span>}
          {words.days(days)}
        </span>
        {earlier && <IconButton icon="right" label={t('earnings.later')} disabled={!later} onClick={() => later && choosePeriod(later)} />}
      </span>
      {place.markets.length > 1 && (
        <Select
          small
          aria-label={t('earnings.market')}
          value={place.market}
          choices={place.markets.map((value) => ({ value, label: marketName(value) }))}
          onChange={chooseMarket}
        />
      )}
      {place.all.length > 1 && (
        <Select
          small
          aria-label={t('earnings.account')}
          value={account ?? ''}
          choices={[
            { value: '', label: t('earnings.allAccounts', { number: number(connectedOf(place)) }) },
            ...place.all.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => chooseAccount(id || null)}
        />
      )}
      <SyncFresh place={place} standing={standing} period={days} />
      <EarningsMenu place={place} />
      {choosing && (
        <CustomDays shown={days} choose={(chosen) => choosePeriod({ kind: 'custom', ...chosen })} onClose={() => setChoosing(false)} />
      )}
    </div>
  );
}

/** Files that are nobody's are no account of the market's where there are others. */
const connectedOf = ({ all }: EarningsPlace): number => all.filter(({ id }) => marketOfFiles(id) === null).length || all.length;
