import { ReadFailure } from '#components/panel/reports/lines/read-failure';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';
import type { MarketCode } from '#lib/domain/market';
import { useVault } from '#lib/stores/accounts/vault';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Whether the shop's numbers are being read, and the way to read them again; begun by itself where they are of another day. */
export function ShopFresh({ accountId, market }: { accountId: string; market: MarketCode }) {
  const { t } = useTexts();
  const { start, locked, busy, failure } = useShopSync(accountId);
  const askToUnlock = useVault((state) => state.askToUnlock);
  if (locked)
    return (
      <Button size="s" icon="unlock" onClick={askToUnlock}>
        {t('bills.unlock')}
      </Button>
    );
  return (
    <>
      <span className="small muted toolbar__word" role="status" data-reading={busy}>
        {busy && t('bills.reading')}
      </span>
      <IconButton icon="refresh" label={t('bills.readAgain')} disabled={busy} onClick={start} />
      {failure && (
        <div className="bills__failure">
          <ReadFailure failure={failure} market={market} busy={busy} onAgain={start} />
        </div>
      )}
    </>
  );
}
