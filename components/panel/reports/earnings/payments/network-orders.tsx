import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { Select } from '#components/ui/form/select';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { VirtualTable } from '#components/ui/table/virtual-table';
import { useVault } from '#lib/stores/accounts/vault';
import { type NetworkOrder, useNetworkOrders } from '#lib/stores/reports/payments/network-orders';
import type { PaidAccount } from '#lib/stores/reports/payments/payments';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useNetworkColumns } from './network-cells';
import { ReadFailure } from './read-failure';

const SPANS = [7, 30, 90] as const;
/** Orders of a page. */
const PAGE = 50;

/** The orders of a partner network's team, 50 at a time. Every other account is told that this is for networks alone. */
export function NetworkOrders({ account }: { account: PaidAccount }) {
  const { t } = useTexts();
  const number = useNumber();
  const locked = useVault((state) => state.status?.state === 'locked');
  const [days, setDays] = useState<number>(30);
  const orders = useNetworkOrders(account.id, days, !locked);
  const columns = useNetworkColumns(account.market);
  const { page, failure } = orders;
  if (failure?.code === 'accessDenied')
    return (
      <Empty icon="lock" title={t('payments.network.only')}>
        {t('payments.network.onlySays')}
      </Empty>
    );
  const first = orders.number * PAGE;
  return (
    <section className="stack" data-part="network" aria-label={t('payments.part.network')}>
      <div className="row row--wrap">
        <Select
          small
          aria-label={t('payments.network.period')}
          value={days}
          choices={SPANS.map((value) => ({ value, label: t('payments.network.days', { count: value }) }))}
          onChange={setDays}
        />
        <span className="num small muted" role="status">
          {page && page.orders.length > 0 && `${number(first + 1)}–${number(first + page.orders.length)}`}
        </span>
        <span className="end" />
        <Button size="s" icon="left" disabled={orders.busy || orders.number === 0} onClick={() => orders.go(-1)}>
          {t('payments.network.before')}
        </Button>
        <Button size="s" icon="right" disabled={orders.busy || !page?.token} onClick={() => orders.go(1)}>
          {t('payments.network.next')}
        </Button>
      </div>
      {locked && <Locked />}
      {failure && <ReadFailure account={account} failure={failure} busy={orders.busy} onAgain={orders.again} />}
      {orders.busy && <Skeleton width={80} />}
      {page && page.leftOut > 0 && (
        <Notice tone="warn" role="status" title={t('payments.network.leftOut', { count: page.leftOut, number: number(page.leftOut) })} />
      )}
      {page && page.orders.length === 0 && <p className="muted">{t('payments.network.none')}</p>}
      {page && page.orders.length > 0 && (
        <VirtualTable<NetworkOrder>
          fits
          label={t('payments.part.network')}
          columns={columns}
          count={page.orders.length}
          rowAt={(index) => page.orders[index]}
        />
      )}
    </section>
  );
}

/** Nothing can be asked, and nothing of this is stored. */
function Locked() {
  const { t } = useTexts();
  const askToUnlock = useVault((state) => state.askToUnlock);
  return (
    <Notice
      tone="plain"
      role="status"
      title={t('payments.network.locked')}
      actions={
        <Button size="s" icon="unlock" onClick={askToUnlock}>
          {t('payments.unlock')}
        </Button>
      }
    />
  );
}
