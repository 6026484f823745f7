import { Card } from '#components/ui/card';
import { Icon } from '#components/ui/icon';
import type { MarketCode } from '#lib/domain/market';
import { taxOf } from '#lib/domain/reports/bills/bill';
import { exactDigits } from '#lib/domain/reports/payments/exact-digits';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import type { ShownVerdict } from '#lib/stores/reports/sales/bill-verdict';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The sums that have to be one: bill, lines, conversions; and what of it is paid how. All with as many decimals as make them add up. */
export function BillSums({ market, verdict }: { market: MarketCode; verdict: ShownVerdict }) {
  const { t } = useTexts();
  const number = useNumber();
  const { bill, lines, expected } = verdict;
  const { commission } = lines;
  const tax = taxOf(bill);
  const amountOf = (of: (kind: string) => boolean) => verdict.wrong.reduce((sum, { kind, amount }) => sum + (of(kind) ? amount : 0), 0);
  const [offTotal, off] = [amountOf((kind) => kind === 'total'), amountOf((kind) => kind !== 'total' && kind !== 'fee')];
  const facts = [
    ['total', bill.total],
    ['deducted', bill.deducted],
    ['credit', bill.credit],
    ['leftOver', bill.left],
    ['tax', tax],
  ] as const;
  const digits = exactDigits([commission, expected ?? 0n, offTotal, ...facts.map(([, amount]) => amount ?? 0)], market);
  const { exact } = usePaymentWords(market);
  const money = (amount: number | bigint) => exact(amount, digits);
  const sums = [
    bill.total === null ? null : { id: 'total', label: t('bills.sum.total'), amount: bill.total, right: null },
    {
      id: 'lines',
      label: t('bills.sum.lines', { count: lines.count, number: number(lines.count) }),
      amount: commission,
      right: bill.total === null ? null : offTotal === 0,
    },
    expected === null
      ? null
      : {
          id: 'expected',
          label: t(verdict.conversionsFrom === 'file' ? 'bills.sum.expectedFile' : 'bills.sum.expected'),
          amount: expected,
          right: off === 0,
        },
  ].filter((sum) => sum !== null);
  const over = offTotal + off;
  return (
    <Card part="sums">
      <ul className="bills__sums">
        {sums.map(({ id, label, amount, right }) => (
          <li key={id} data-sum={id}>
            <span>{label}</span>
            <span className="num blurs">{money(amount)}</span>
            <span className={right === null ? undefined : right ? 'pos' : 'warn'}>
              {right !== null && (
                <>
                  <Icon name={right ? 'check' : 'alert'} />
                  <span className="sr">{t(right ? 'bills.right' : 'bills.notRight')}</span>
                </>
              )}
            </span>
          </li>
        ))}
        {over !== 0 && (
          <li data-sum="over" className="bills__over">
            <b>{t(over > 0 ? 'bills.sum.over' : 'bills.sum.under')}</b>
            <b className="num blurs">{money(Math.abs(over))}</b>
            <span />
          </li>
        )}
      </ul>
      <dl className="bills__facts">
        {facts.map(
          ([id, amount]) =>
            id !== 'total' &&
            amount !== null && (
              <div key={id}>
                <dt className="label">{t(`bills.fact.${id}`)}</dt>
                <dd className="num blurs">{money(amount)}</dd>
              </div>
            ),
        )}
        {lines.fee !== null && (
          <div>
            <dt className="label">{t('bills.fact.fee')}</dt>
            <dd className="num blurs">{exact(lines.fee)}</dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
