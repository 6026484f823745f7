import { Button } from '#components/ui/button';
import type { Account } from '#lib/domain/accounts/account';
import { FAILURES, type FailureCode } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { accessPage, openSite } from '#lib/stores/shell/open-page';
import { goTo } from '#lib/stores/shell/options-route';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The next step of an account's failure, where these pages have one. */
export function AccountStep({ account, code }: { account: Account; code: FailureCode }) {
  const { t } = useTexts();
  switch (FAILURES[code].step) {
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
