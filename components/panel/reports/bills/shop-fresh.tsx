import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { IconButton } from '#components/ui/icon-button';
import type { MarketCode } from '#lib/domain/market';
import { useVault } from '#lib/stores/accounts/vault';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Whether the shop's numbers are being read, and the way to read them again; begun by itself where they are of another day. */
export function ShopFresh({ accountId, market }: { accountId: string; market: MarketCode }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(market);
  const { start, locked, busy, failure } = useShopSync(accountId);
  const askToUnlock = useVault((state) => state.askToUnlock);
  if (locked)
    return (
      <Button size="s" icon="unlock" onClick={askToUnlock}>
        {t('bills.unlock')}
      </Button>
    );
  const says = failure && failureTexts(failure);
  return (
    <>
      <span className="small muted toolbar__word" role="status" data-reading={busy}>
        {busy && t('bills.reading')}
      </span>
      <IconButton icon="refresh" label={t('bills.readAgain')} disabled={busy} onClick={start} />
      {says && (
        <div className="bills__failure">
          <FailureNotice says={says.what} next={says.todo} details={says.details} />
        </div>
      )}
    </>
  );
}
