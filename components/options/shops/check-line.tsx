import { failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import type { Standing } from '#lib/stores/shops/shop-standing';

interface CheckLineProps {
  readonly check: ShopAccount['check'];
  readonly standing: Standing;
  /** Of the shop; null for a SHOPLINE store. */
  readonly market: MarketCode | null;
}

/** When a shop or store was last checked, the result, and what to do about it. */
export function CheckLine({ check, standing, market }: CheckLineProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const moments = useMoments(market);
  if (!check) return null;
  const when = t('options.account.checked', { time: moments.at(check.at) });
  if (!check.failure) return <span className="small muted">{when}</span>;
  return (
    <span className={standing === 'notTold' ? 'small warn' : 'small neg'}>
      {when} {failureTexts(failure(check.failure)).says}
    </span>
  );
}
