import { useLayoutEffect } from 'react';
import { NoSales } from '#components/panel/reports/bills/no-sales';
import { Skeleton } from '#components/ui/skeleton';
import { useChosenInView } from '#components/ui/tools/use-chosen-in-view';
import { SALE_GROUPS, type SaleGroupBy } from '#lib/domain/reports/conversions/sale-groups';
import { useSalesChoice } from '#lib/stores/reports/sales/sales-choice';
import { useSalesPlace } from '#lib/stores/reports/sales/use-place';
import { goToView, usePanelView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ConversionsPart } from './conversions-part';
import { MonthPart } from './month-part';
import '../bills/bills.css';
import './conversions.css';

/** The parts of the address: `#conversions/affiliate`, `#conversions/months`. */
const PARTS = ['orders', ...SALE_GROUPS, 'months'] as const;
type Part = (typeof PARTS)[number];

/** What affiliates sold: order by order, by affiliate, product, channel and campaign, and as the sheet of a month. */
export function ConversionsView() {
  const { t } = useTexts();
  const place = useSalesPlace();
  const recording = useSetting('recording');
  const { part: asked } = usePanelView();
  const part: Part = PARTS.find((one) => one === asked) ?? 'orders';
  const line = useChosenInView<HTMLFieldSetElement>(place ? part : '');
  const of = place ? `${place.accountId} ${place.market}` : null;
  const enter = useSalesChoice((state) => state.enter);
  useLayoutEffect(() => {
    if (of !== null) enter(of);
  }, [of, enter]);
  if (place === undefined) return <Skeleton width={60} />;
  if (place === null) return <NoSales />;
  return (
    <div className="bills" data-recording={recording || undefined}>
      <fieldset ref={line} className="seg" aria-label={t('conversions.what')}>
        {PARTS.map((one) => (
          <button key={one} type="button" aria-pressed={one === part} onClick={() => goToView('conversions', one)}>
            {t(`conversions.part.${one}`)}
          </button>
        ))}
      </fieldset>
      {part === 'months' ? (
        <MonthPart key={of} place={place} />
      ) : (
        <ConversionsPart key={of} place={place} part={part satisfies 'orders' | SaleGroupBy} />
      )}
    </div>
  );
}
