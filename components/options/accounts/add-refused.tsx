import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { type Failure, longLinkHelps } from '#lib/domain/failure';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { isKeepable } from '#lib/stores/accounts/refusal';
import { accessPage, openSite } from '#lib/stores/shell/open-page';
import { goTo } from '#lib/stores/shell/options-route';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FormFailure } from './form-failure';

export interface AddRefusedProps {
  failure: Failure;
  /** The market that was asked. */
  market: MarketCode;
  add: (keepRefused?: boolean) => void;
}

/** Why an account was not added, told as it is, with every way on. */
export function AddRefused({ failure, market, add }: AddRefusedProps) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { what, todo, details } = useFailureTexts()(failure);
  const more = (
    <>
      {failure.code === 'noApiAccess' && (
        <Button size="s" icon="external" onClick={() => openSite(accessPage(MARKETS[market]))}>
          {t('step.askForAccess')}
        </Button>
      )}
      {isKeepable(failure.code) && (
        <Button size="s" onClick={() => add(true)}>
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
    <FormFailure failure={failure} again={() => add()}>
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
    </FormFailure>
  );
}
