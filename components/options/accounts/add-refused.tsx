import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { FailureNotice } from '#components/ui/failure-notice';
import { longLinkHelps } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { useAddAccount } from '#lib/stores/accounts/add';
import type { AddOutcome } from '#lib/stores/accounts/outcome';
import { accessPage, openSite } from '#lib/stores/shell/open-page';
import { goTo } from '#lib/stores/shell/options-route';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { UnlockForm } from './vault/unlock-form';

/** Why an account was not added, told as it is, with every way on. */
export function AddRefused({ outcome }: { outcome: Extract<AddOutcome, { phase: 'refused' }> }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const addKey = useAddAccount((state) => state.addKey);
  const { failure, market, keepable } = outcome;
  const { what, todo, details } = useFailureTexts()(failure);
  const again = () => void addKey();
  if (failure.code === 'locked') {
    return (
      <Card title={t('options.vault.locked')}>
        <UnlockForm onUnlocked={again} />
      </Card>
    );
  }
  const more = (
    <>
      {failure.code === 'noApiAccess' && (
        <Button size="s" icon="external" onClick={() => openSite(accessPage(MARKETS[market]))}>
          {t('step.askForAccess')}
        </Button>
      )}
      {keepable && (
        <Button size="s" onClick={() => void addKey(true)}>
          {t('options.add.keepAnyway')}
        </Button>
      )}
      {longLinkHelps(failure.code) && (
        <Button size="s" onClick={() => goTo(`accounts/keyless/${market}`)}>
          {t('options.add.withoutKey')}
        </Button>
      )}
    </>
  );
  return (
    <FailureNotice
      says={what}
      next={
        <>
          {todo}
          {failure.code === 'unknownAppId' && ` ${t('options.add.chosenMarket', { market: marketName(market) })}`}
          {failure.code === 'noApiAccess' && ` ${t('options.add.stillWorks')}`}
        </>
      }
      details={details}
      more={more}
    />
  );
}
