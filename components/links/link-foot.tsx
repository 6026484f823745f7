import { formatNumber } from '#lib/domain/format';
import { callsLeft, useQuota } from '#lib/stores/accounts/quota';
import type { LinkSituation, ReadyToLink } from '#lib/stores/links/link-situation';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** What these links are, and how many calls are left; nothing where no link can be made yet and the way to one says it in full. */
export function LinkFoot({ situation }: { situation: LinkSituation }) {
  const { t } = useTexts();
  if (situation.kind === 'noAccount' || situation.kind === 'noAccountForMarket') return null;
  return (
    <footer className="foot-line">
      <span>{t('link.disclosureShort')}</span>
      {situation.kind === 'ready' && situation.account.kind === 'affiliateKey' && <CallsLeft ready={situation} />}
    </footer>
  );
}

function CallsLeft({ ready: { account, market } }: { ready: ReadyToLink }) {
  const { t } = useTexts();
  const moment = useMoments(market);
  const quota = useQuota(account.id);
  if (!quota) return null;
  const left = callsLeft(quota);
  if (left === 0) return <span className="num warn">{t('link.goesOn', { time: moment.at(quota.freeAt) })}</span>;
  return <span className="num">{t('link.callsLeft', { count: left, left: formatNumber(left, market) })}</span>;
}
