import { Suspense } from 'react';
import { Notice } from '#components/ui/notice';
import { MARKETS } from '#lib/domain/market';
import { useLinkMaker } from '#lib/stores/links/link-maker';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { lazyView, useIdle } from '#lib/stores/shell/lazy-view';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

const Untraced = lazyView(['earned'], async () => (await import('./earned/untraced')).Untraced);

/** What the person should know before the link is made. */
export function Hints({ ready }: { ready: ReadyToLink }) {
  const { t } = useTexts();
  const idle = useIdle();
  const cares = useSetting('subIdCare');
  return (
    <>
      {ready.foreign !== null && (
        <Notice tone="warn" role="status">
          {t('link.foreign', { id: `an_${ready.foreign}` })}
        </Notice>
      )}
      {ready.target.address.itemId === null && <Notice>{t(NOT_A_PRODUCT[ready.target.address.kind] ?? 'link.pageHint')}</Notice>}
      <LongLinkNote ready={ready} />
      <Suspense fallback={null}>{idle && cares && <Untraced accountId={ready.account.id} />}</Suspense>
    </>
  );
}

const NOT_A_PRODUCT: Partial<Record<ReadyToLink['target']['address']['kind'], 'link.shopHint' | 'link.homeHint'>> = {
  shop: 'link.shopHint',
  home: 'link.homeHint',
};

/** A link without Shopee's API says so, before it is made and after. */
function LongLinkNote({ ready }: { ready: ReadyToLink }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const byHand = useLinkMaker(
    ({ outcome }) => outcome?.phase === 'made' && outcome.link.how === 'longLink' && outcome.link.page === ready.page,
  );
  if (ready.account.kind !== 'affiliateKeyless' && !byHand) return null;
  return (
    <p className="small muted">
      {t('link.withoutApi')}
      {!MARKETS[ready.market].longLinkSeen && ` ${t('link.notConfirmed', { market: marketName(ready.market) })}`}
    </p>
  );
}
