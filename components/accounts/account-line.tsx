import { accountName } from '#lib/domain/accounts/account';
import { plainText } from '#lib/domain/text';
import type { LinkSituation } from '#lib/stores/links/link-situation';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Which account is used, and why this one. */
export function AccountLine({ situation }: { situation: LinkSituation }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  if (situation.kind !== 'ready') return <span className="medium grow noname">{t('common.sidecar')}</span>;
  const { account, market, why } = situation;
  const name = plainText(accountName(account), 80);
  const reason = t(`account.why.${why}`, { market: marketName(market) });
  return (
    <div className="grow account" title={`${name} · ${reason}`}>
      <div className="cut medium">
        <bdi>{name}</bdi> <span className="muted">· {market}</span>
      </div>
      <div className="cut small muted">{reason}</div>
    </div>
  );
}
