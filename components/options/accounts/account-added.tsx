import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { accountName } from '#lib/domain/accounts/account';
import { failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { COMMANDS } from '#lib/domain/shell/manifest';
import type { AddedAccount } from '#lib/stores/accounts/outcome';
import { openSite } from '#lib/stores/shell/open-page';
import { goTo } from '#lib/stores/shell/options-route';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Said after an account is in: what Shopee told, and how to make the first link. */
export function AccountAdded({ added }: { added: AddedAccount }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const failureTexts = useFailureTexts();
  const { account, refused, minutesOff } = added;
  const accepted = added.failure === null;
  const names = { name: accountName(account), market: marketName(account.market) };
  return (
    <>
      <SectionHead title={t(account.kind === 'affiliateKey' && accepted ? 'options.added.accepted' : 'options.added.kept')} takesFocus />
      <Notice
        tone={accepted ? 'pos' : 'warn'}
        role="status"
        title={t('options.added.name', names)}
        actions={
          <>
            <Button size="s" icon="external" onClick={() => openSite(`https://${MARKETS[account.market].buyer}/`)}>
              {t('options.added.openShopee')}
            </Button>
            <Button size="s" onClick={() => goTo('accounts')}>
              {t('options.added.list')}
            </Button>
          </>
        }
      >
        {added.failure && <p>{failureTexts(failure(added.failure, { minutesOff })).says}</p>}
        {accepted && refused.length > 0 && <p>{t('options.added.noCatalogue')}</p>}
        {accepted && Math.abs(minutesOff) >= 2 && <p>{t('options.added.clock', { minutes: Math.abs(Math.round(minutesOff)) })}</p>}
        {account.kind === 'affiliateKeyless' && <p>{t('options.added.keyless')}</p>}
        {account.kind === 'affiliateKeyless' && !MARKETS[account.market].longLinkSeen && <p>{t('options.add.notSeen', names)}</p>}
        <p>{t('options.added.next', { keys: COMMANDS['copy-link'].suggested_key.default })}</p>
      </Notice>
    </>
  );
}
