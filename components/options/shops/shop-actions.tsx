import { FailureLine } from '#components/options/shell/failure-line';
import { Button } from '#components/ui/button';
import { Check } from '#components/ui/form/check';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useShops } from '#lib/stores/shops/shops';
import { ShopStep } from './shop-step';

/** What can be done with a shop in its row, and what did not work just now. */
export function ShopActions({ shop, name }: { shop: ShopAccount; name: string }) {
  const { t } = useTexts();
  const { busy, failed, check, reconnect, setReadOnly } = useShops();
  const act = busy[shop.id];
  const failure = failed[shop.id];
  const code = failure?.code ?? shop.check?.failure;
  const waits = act === 'reconnect';
  return (
    <>
      {failure && <FailureLine failure={failure} />}
      <div className="row row--wrap acct__act">
        <Button size="s" icon="refresh" busy={act === 'check'} onClick={() => void check(shop.id)}>
          {t('options.account.check')}
        </Button>
        <Button size="s" icon="external" busy={waits} onClick={() => void reconnect(shop.id)}>
          {t('step.reconnect')}
        </Button>
        {code && <ShopStep place={shop} code={code} id={shop.id} />}
        <Check
          kind="switch"
          aria-label={t('options.shops.readOnlyOf', { name })}
          // While the choice is being kept it is shown already.
          checked={busy[shop.id] === 'readOnly' ? !shop.readOnly : shop.readOnly}
          onChange={(readOnly) => void setReadOnly(shop.id, readOnly)}
        >
          {t('options.shops.readOnly')}
        </Check>
      </div>
      <span className="small muted" role="status">
        {waits && t('options.shops.waitingRow')}
      </span>
    </>
  );
}
