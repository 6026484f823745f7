import { Button } from '#components/ui/button';
import { Section } from '#components/ui/section';
import type { MarketCode } from '#lib/domain/market';
import { WRONG_KINDS, type WrongKind } from '#lib/domain/reports/bills/judge-line';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import type { ShownVerdict } from '#lib/stores/reports/sales/bill-verdict';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

/** Which lines of a bill are listed. */
export type BillRows = 'all' | 'wrong' | 'notYet' | WrongKind;

export interface BillDifferencesProps {
  market: MarketCode;
  verdict: ShownVerdict;
  shown: BillRows;
  onShow: (rows: BillRows) => void;
}

/** What is wrong, kind by kind with its money, and what is only not there yet. */
export function BillDifferences({ market, verdict: { wrong, notYet }, shown, onShow }: BillDifferencesProps) {
  const { t } = useTexts();
  const number = useNumber();
  const days = useDayWords();
  const { exact } = usePaymentWords(market);
  const kinds = WRONG_KINDS.flatMap((kind) => {
    const own = wrong.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [{ kind, own, amount: own.reduce((sum, { amount }) => sum + amount, 0) }];
  });
  const waiting = notYet.reduce((sum, { amount }) => sum + amount, 0);
  const show = (rows: BillRows, count: number) =>
    count > 0 && (
      <Button size="s" variant="link" aria-pressed={shown === rows} onClick={() => onShow(rows)}>
        {t('bills.showRows', { count, number: number(count) })}
      </Button>
    );
  return (
    <>
      {kinds.length > 0 && (
        <Section title={t('bills.wrong')} part="wrong" actions={<span className="count">{number(wrong.length)}</span>}>
          <ul className="grp list list--top">
            {kinds.map(({ kind, own, amount }) => (
              <li key={kind} data-kind={kind} data-count={own.length}>
                <div className="grow">
                  <div className="medium">{t(`bills.kind.${kind}`, { count: own.length, number: number(own.length) })}</div>
                  <div className="small muted">{t(`bills.says.${kind}`)}</div>
                  {show(
                    kind,
                    own.reduce((sum, { lines }) => sum + lines.length, 0),
                  )}
                </div>
                <b className="num blurs">{`${amount > 0 ? '+' : ''}${exact(amount)}`}</b>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {notYet.length > 0 && (
        <Section title={t('bills.notYet')} part="notYet" actions={<span className="count">{number(notYet.length)}</span>}>
          <ul className="grp list list--top">
            <li data-kind="notYet" data-count={notYet.length}>
              <div className="grow">
                <div className="medium">{t('bills.kind.notYet', { count: notYet.length, number: number(notYet.length) })}</div>
                <div className="small muted">{t('bills.says.notYet', { day: days.day(notYet[0]?.due ?? '') })}</div>
                {show(
                  'notYet',
                  notYet.reduce((sum, { lines }) => sum + lines.length, 0),
                )}
              </div>
              <b className="num blurs">{exact(waiting)}</b>
            </li>
          </ul>
        </Section>
      )}
    </>
  );
}
