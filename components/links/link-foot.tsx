import { useEffect } from 'react';
import { formatNumber } from '#lib/domain/format';
import { formatDate } from '#lib/domain/format-date';
import { MARKETS } from '#lib/domain/market';
import { useQuota } from '#lib/stores/accounts/quota';
import { useLinkMaker } from '#lib/stores/links/link-maker';
import type { LinkSituation, ReadyToLink } from '#lib/stores/links/link-situation';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What these links are, and how many calls are left. */
export function LinkFoot({ situation }: { situation: LinkSituation }) {
  const { t } = useTexts();
  return (
    <footer className="foot-line">
      <span>{t('link.disclosureShort')}</span>
      {situation.kind === 'ready' && situation.account.kind === 'affiliateKey' && <CallsLeft ready={situation} />}
    </footer>
  );
}

function CallsLeft({ ready: { account, market } }: { ready: ReadyToLink }) {
  const { t, language } = useTexts();
  const { quota, accountId, look } = useQuota();
  // Counted anew whenever an outcome has come.
  const phase = useLinkMaker((state) => state.outcome?.phase);
  useEffect(() => {
    if (phase !== 'making') void look(account.id);
  }, [account.id, look, phase]);
  if (!quota || accountId !== account.id) return null;
  const left = Math.max(0, quota.limit - quota.used);
  if (left === 0)
    return (
      <span className="num warn">{t('link.goesOn', { time: formatDate(quota.freeAt, language, MARKETS[market].timeZone, 'time') })}</span>
    );
  return <span className="num">{t('link.callsLeft', { count: left, left: formatNumber(left, market) })}</span>;
}
