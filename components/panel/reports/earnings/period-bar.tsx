import { PeriodPicker } from '#components/panel/reports/period/period-picker';
import { Select } from '#components/ui/form/select';
import { addDays } from '#lib/domain/day';
import { daysOfPeriod, PERIOD_KINDS, periodAfter } from '#lib/domain/reports/earnings-view/period-choice';
import { marketOfFiles } from '#lib/domain/reports/files/file-rows';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { EarningsMenu } from './earnings-menu';
import { SyncFresh } from './sync-fresh';

/** Which days, and the way to those before and after. */
export function PeriodBar({ place, standing }: { place: EarningsPlace; standing: SyncStanding | null }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const number = useNumber();
  const { period, account, choosePeriod, chooseMarket, chooseAccount } = useEarningsChoice();
  const days = daysOfPeriod(period, place.today);
  return (
    <div className="earnings__bar">
      <PeriodPicker
        label={t('earnings.period')}
        kinds={PERIOD_KINDS.map((kind) => ({
          kind,
          name: t(`earnings.period.${kind}`),
          newest: kind === 'custom' ? null : { kind, back: 0 },
        }))}
        period={period}
        choose={choosePeriod}
        after={periodAfter}
        days={days}
        named={days.to === addDays(place.today, -1) && days.from === days.to ? t('earnings.yesterday') : null}
      />
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
    </div>
  );
}

/** Files that are nobody's are no account of the market's where there are others. */
const connectedOf = ({ all }: EarningsPlace): number => all.filter(({ id }) => marketOfFiles(id) === null).length || all.length;
