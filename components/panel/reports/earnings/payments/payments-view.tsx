import { Select } from '#components/ui/form/select';
import { type PaidAccount, usePaidAccounts, usePayments } from '#lib/stores/reports/payments/payments';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { NetworkOrders } from './network-orders';
import { PaymentDetail } from './payment-detail';
import { PaymentList } from './payment-list';
import './payments.css';

/** The parts of the address: `#earnings/payments`, `#earnings/network`. */
const PARTS = ['payments', 'network'] as const;

/** What Shopee paid, payment by payment, beside what the report says; and for networks the orders of their team. */
export function PaymentsView({ part }: { part: string }) {
  const { t } = useTexts();
  const accounts = usePaidAccounts();
  const { accountId, open, choose } = usePayments();
  const account = accounts.find(({ id }) => id === accountId) ?? accounts[0];
  if (!account) return null;
  return (
    <div className="payments">
      <div className="row row--wrap">
        <fieldset className="seg" aria-label={t('payments.what')}>
          {PARTS.map((one) => (
            <button key={one} type="button" aria-pressed={one === part} onClick={() => goToView('earnings', one)}>
              {t(`payments.part.${one}`)}
            </button>
          ))}
        </fieldset>
        {accounts.length > 1 && (
          <Select
            small
            aria-label={t('payments.account')}
            value={account.id}
            choices={accounts.map(({ id, name, market }) => ({ value: id, label: `${name} · ${market}` }))}
            onChange={choose}
          />
        )}
      </div>
      {part === 'network' ? (
        <NetworkOrders key={account.id} account={account} />
      ) : (
        <Payments key={account.id} account={account} open={open} />
      )}
    </div>
  );
}

const Payments = ({ account, open }: { account: PaidAccount; open: string | null }) =>
  open === null ? <PaymentList account={account} /> : <PaymentDetail account={account} validationId={open} />;
