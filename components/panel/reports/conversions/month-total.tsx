import { AddFiles } from '#components/reports/add-files';
import { Notice } from '#components/ui/notice';
import { Tag } from '#components/ui/tag';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import type { MonthAnswered } from '#lib/stores/reports/sales/month-of-place';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

/** What a month comes to, whether it is closed, and which days are missing. @param floor in units of `AMOUNT_SCALE` */
export function MonthTotal({ market, value: { sheet, from, unread }, floor }: { market: MarketCode; value: MonthAnswered; floor: number }) {
  const { t } = useTexts();
  const number = useNumber();
  const days = useDayWords();
  const money = usePaymentWords(market);
  if (unread)
    return (
      <>
        <p className="num figure" data-part="monthTotal">
          {NO_DATA}
        </p>
        <Notice tone="warn" role="status" title={t('conversions.monthUnread')} actions={<AddFiles />}>
          {t('conversions.monthUnreadNext')}
        </Notice>
      </>
    );
  return (
    <>
      {sheet.missing[0] !== undefined && (
        <Notice
          tone="warn"
          role="status"
          title={t('conversions.monthMissing', {
            count: sheet.missing.length,
            number: number(sheet.missing.length),
            day: days.day(dayOf(sheet.missing[0])),
          })}
        />
      )}
      <p className="small" data-part="monthTotal">
        <Tag tone={sheet.state === 'closed' ? 'pos' : 'warn'}>
          <span data-month-state={sheet.state}>
            {sheet.state !== 'open'
              ? t(`conversions.state.${sheet.state}`)
              : sheet.waiting > 0
                ? t('conversions.state.open', { count: sheet.waiting, number: number(sheet.waiting), day: days.day(sheet.due) })
                : t('conversions.state.unread')}
          </span>
        </Tag>{' '}
        {from === 'file' && <Tag tone="line">{t('bills.fromFile')}</Tag>}{' '}
        <b className="num blurs">
          {t('conversions.monthTotal', {
            money: money.exact(sheet.total.toAffiliate),
            orders: number(sheet.total.orders),
            affiliates: number(sheet.rows.length + sheet.tail.length),
          })}
        </b>{' '}
        {floor > 0 && sheet.tail.length > 0 && (
          <span className="muted blurs" data-part="tail">
            {t('conversions.tail', {
              count: sheet.tail.length,
              number: number(sheet.tail.length),
              floor: money.money(floor),
              money: money.exact(sheet.tailTotal.toAffiliate),
            })}
          </span>
        )}
      </p>
    </>
  );
}
