import { Skeleton } from '#components/ui/skeleton';
import { useSalesPlace } from '#lib/stores/reports/sales/use-place';
import { decodedPart, usePanelView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { BillDetail } from './bill-detail';
import { BillList } from './bill-list';
import { NoSales } from './no-sales';
import './bills.css';

/** What the shop was billed for affiliates, and whether each bill adds up. */
export function BillsView() {
  const place = useSalesPlace();
  const recording = useSetting('recording');
  const { part } = usePanelView();
  if (place === undefined) return <Skeleton width={60} />;
  if (place === null) return <NoSales />;
  const of = `${place.accountId} ${place.market}`;
  return (
    <div className="bills" data-recording={recording || undefined}>
      {part === null ? <BillList key={of} place={place} /> : <BillDetail key={`${of} ${part}`} place={place} billId={decodedPart(part)} />}
    </div>
  );
}
