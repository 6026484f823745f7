import { Skeleton } from '#components/ui/skeleton';
import { decodedPart, usePanelView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import { ProfitPart } from './profit-part';
import { RaisePart } from './raise-part';
import '../bills/bills.css';
import '../conversions/conversions.css';

/** What is left of what affiliates sold; and of one change of a rate (`#profit/<id in the journal>`), whether it paid. */
export function ProfitView() {
  const { shop } = usePanelShop();
  const recording = useSetting('recording');
  const { part } = usePanelView();
  if (!shop) return <Skeleton width={60} />;
  return (
    <div className="bills" data-recording={recording || undefined}>
      {part === null ? <ProfitPart key={shop.id} shop={shop} /> : <RaisePart key={part} shopId={shop.id} changeId={decodedPart(part)} />}
    </div>
  );
}
