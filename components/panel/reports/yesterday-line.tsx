import { Icon } from '#components/ui/icon';
import type { Account } from '#lib/domain/accounts/account';
import { formatMoney } from '#lib/domain/format';
import { useEarnedYesterday } from '#lib/stores/reports/earned-yesterday';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What came in yesterday, and the way to which group it came from. A wide panel has that way beside it already. */
export function YesterdayLine({ account }: { account: Pick<Account, 'id' | 'market'> }) {
  const { t } = useTexts();
  const earned = useEarnedYesterday(account);
  if (!earned) return null;
  return (
    <a className="yesterday" href="#earnings">
      <Icon name="wallet" />
      <span className="grow">{t('panel.earnedYesterday')}</span>
      <b className="num">{formatMoney(earned, account.market)}</b>
      <Icon name="right" size={12} />
    </a>
  );
}
