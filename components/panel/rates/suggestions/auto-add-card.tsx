import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Skeleton } from '#components/ui/skeleton';
import { formatRange, formatRate } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useVault } from '#lib/stores/accounts/vault';
import { type AutoAdd, useAutoAdd } from '#lib/stores/rates/suggestions/auto-add';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useWriteGuard } from '#lib/stores/shops/use-write-guard';
import { AutoAddDialog } from './auto-add-dialog';
import { AutoAddFailure } from './auto-add-failure';

/** Whether new products join the open campaign by themselves, and at what rate: as AMS says it, changed by a dialog that tells the rule. */
export function AutoAddCard({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { set, ranges, before, busy, failure, read, change } = useAutoAdd();
  const guard = useWriteGuard(shop.id);
  const locked = useVault((state) => state.status?.state === 'locked');
  const [asking, setAsking] = useState<AutoAdd | null>(null);
  useEffect(() => {
    if (!locked) void read(shop.id);
  }, [shop.id, locked, read]);
  const now = set[shop.id];
  const was = before[shop.id];
  const range = ranges[shop.id];
  const words = ({ on, rate }: AutoAdd) => (on ? t('suggest.auto.on', { rate: formatRate(rate, shop.market) }) : t('suggest.auto.off'));
  // Putting it back writes as well: without the person's word for the shop the dialog asks for it.
  const undo = () => was && (guard.mayWrite ? void change(shop.id, guard.shopConfirmed, was) : setAsking(was));
  return (
    <Card title={t('suggest.auto.title')}>
      <div className="stack stack--3" data-part="auto-add">
        <p className="small muted">{t('suggest.auto.says')}</p>
        {!now && !failure && !locked && (
          <div className="sugg__coming">
            <Skeleton width={60} />
          </div>
        )}
        {!now && locked && <p className="small muted">{t('suggest.auto.locked')}</p>}
        {now && (
          <p role="status">
            <b data-part="auto-state">{words(now)}</b>
          </p>
        )}
        {range && (
          <p className="small muted">
            {t('suggest.auto.range', { range: formatRange(formatRate(range.min, shop.market), formatRate(range.max, shop.market)) })}
          </p>
        )}
        {failure && !asking && <AutoAddFailure accountId={shop.id} />}
        {now && (
          <div className="row row--wrap">
            <Button size="s" icon="edit" disabled={locked} onClick={() => setAsking({ on: !now.on, rate: now.rate })}>
              {t(now.on ? 'suggest.auto.change' : 'suggest.auto.switchOn')}
            </Button>
            {was && (was.on !== now.on || was.rate !== now.rate) && (
              <Button size="s" variant="ghost" icon="undo" busy={busy === 'write'} disabled={locked} onClick={undo}>
                {t('suggest.auto.undo', { was: words(was) })}
              </Button>
            )}
          </div>
        )}
      </div>
      {asking && now && <AutoAddDialog shop={shop} now={now} first={asking} onClose={() => setAsking(null)} />}
    </Card>
  );
}
