import { Icon } from '#components/ui/icon';
import { Section } from '#components/ui/section';
import type { MarketCode } from '#lib/domain/market';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import type { ShownVerdict } from '#lib/stores/reports/sales/bill-verdict';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

interface Told {
  readonly id: string;
  readonly state: 'right' | 'warn' | 'none';
  readonly says: string;
  readonly more: string;
}

/** What was checked, on how many lines, and what could not be. */
export function BillChecks({ market, verdict }: { market: MarketCode; verdict: ShownVerdict }) {
  const { t } = useTexts();
  const number = useNumber();
  const { exact } = usePaymentWords(market);
  const { unit, rules, equal, unknown, totalHasFee, billUnit, lines, conversionsFrom, knowsMonths, bill } = verdict;
  const linesOf = (count: number) => t('bills.lines', { count, number: number(count) });
  const rule = (id: 'rate' | 'fee', { holds, checked, agree }: ShownVerdict['rules']['fee']): readonly Told[] =>
    checked === 0
      ? [{ id, state: 'none', says: t(`bills.check.${id}None`), more: '' }]
      : [
          holds
            ? {
                id,
                state: agree === checked ? 'right' : 'warn',
                says: t(`bills.check.${id}`),
                more: t('bills.check.of', { agree: number(agree), checked: number(checked) }),
              }
            : {
                id,
                state: 'none',
                says: t(`bills.check.${id}Unclear`),
                more: t('bills.check.of', { agree: number(agree), checked: number(checked) }),
              },
        ];
  const told: readonly Told[] = [
    { id: 'equal', state: 'right', says: t('bills.check.equal'), more: `${linesOf(equal.lines)} · ${exact(equal.amount)}` },
    {
      id: 'unit',
      state: unit.unit === 'unclear' ? 'none' : 'right',
      says: t(`bills.check.unit.${unit.unit}`),
      more: t('bills.check.on', { lines: linesOf(unit.checked) }),
    },
    ...(billUnit === 'cents' ? [{ id: 'billUnit', state: 'right' as const, says: t('bills.check.billCents'), more: '' }] : []),
    ...rule('rate', rules.commission),
    ...(lines.fee === null && rules.fee.checked === 0 ? [] : rule('fee', rules.fee)),
    ...(totalHasFee === null || lines.fee === 0n
      ? []
      : [{ id: 'hasFee', state: 'right' as const, says: t(totalHasFee ? 'bills.check.feeInTotal' : 'bills.check.feeApart'), more: '' }]),
    ...(unknown.lines > 0
      ? [
          {
            id: 'unknown',
            state: 'none' as const,
            says: t('bills.check.unknown'),
            more: `${linesOf(unknown.lines)} · ${exact(unknown.amount)}`,
          },
        ]
      : []),
    ...(conversionsFrom !== null && (!knowsMonths || bill.month === 0)
      ? [{ id: 'noMonths', state: 'none' as const, says: t('bills.check.noMonths'), more: '' }]
      : []),
  ];
  return (
    <Section title={t('bills.checked')} part="checks">
      <ul className="grp list">
        {told.map(({ id, state, says, more }) => (
          <li key={id} data-check={id} data-state={state}>
            <span className={state === 'right' ? 'pos' : state === 'warn' ? 'warn' : 'faint'}>
              <Icon name={state === 'right' ? 'check' : state === 'warn' ? 'alert' : 'info'} />
            </span>
            <span className="grow">
              {says}
              {more && <span className="small muted num bills__more blurs">{more}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
