import type { Account } from '../../../lib/domain/account';
import { type Failure, failure, FAILURES } from '../../../lib/domain/failure';
import { formatDate } from '../../../lib/domain/format-date';
import { useAccounts } from '../../../lib/stores/accounts';
import { accessPage, openSite } from '../../../lib/stores/open-page';
import { goTo } from '../../../lib/stores/options-route';
import { useFailureTexts } from '../../../lib/stores/use-failure-texts';
import { useTexts } from '../../../lib/stores/use-texts';
import { MARKETS } from '../../../lib/domain/market';
import { Button } from '../../ui/button';
import { FailureLine } from '../failure-line';

/** What went wrong with an account just now, else what its last check said and when. */
export function AccountFailure({ account }: { account: Account }) {
  const { t, language } = useTexts();
  const failed = useAccounts((state) => state.failed);
  const failureTexts = useFailureTexts();
  const check = account.kind === 'affiliateKey' ? account.check : null;
  const now = failed?.id === account.id ? failed.failure : null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!now && !check) return null;
  if (now) return <FailureLine failure={now} more={<Step account={account} reason={now} />} />;
  const when = t('options.account.checked', { time: formatDate(check?.at ?? null, language, zone, 'dayTime') });
  if (!check?.failure) return <span className="small muted">{check?.refused.length ? `${when} ${t('options.account.refusedSome')}` : when}</span>;
  // The minutes of a wrong clock were true at that moment only, so the sentence about them is not repeated here.
  const says = check.failure === 'requestExpired' ? t('options.account.clockThen') : failureTexts(failure(check.failure)).says;
  return (
    <>
      <span className="small neg">
        {when} {says}
      </span>
      <div className="row row--wrap">
        <Step account={account} reason={failure(check.failure)} />
      </div>
    </>
  );
}

function Step({ account, reason }: { account: Account; reason: Failure }) {
  const { t } = useTexts();
  switch (FAILURES[reason.code].step) {
    case 'editAccount':
      return (
        <Button size="s" onClick={() => goTo(`accounts/edit/${encodeURIComponent(account.id)}`)}>
          {t('step.editAccount')}
        </Button>
      );
    case 'askForAccess':
      return (
        <Button size="s" icon="external" onClick={() => openSite(accessPage(MARKETS[account.market]))}>
          {t('step.askForAccess')}
        </Button>
      );
    case 'unlock':
      return (
        <Button size="s" icon="unlock" onClick={() => goTo('vault')}>
          {t('step.unlock')}
        </Button>
      );
    case 'repairVault':
      return (
        <Button size="s" onClick={() => goTo('vault')}>
          {t('step.repairVault')}
        </Button>
      );
    default:
      return null;
  }
}
