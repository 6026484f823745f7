import { useState } from 'react';
import { Button } from '#components/ui/button';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import type { ImportRow } from '#lib/stores/reports/imports/import-rows';
import { lazyView, Soon } from '#lib/stores/shell/lazy-view';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';

const FileOffers = lazyView([], async () => (await import('./file-offers')).FileOffers);
const FileContents = lazyView([], async () => (await import('./file-contents')).FileContents);

/** The view that is made of a report; of the others the rows are shown as they are. */
const VIEWS = {
  commission: 'earnings',
  clicks: 'earnings',
  adSpend: 'earnings/ads',
  sellerConversions: 'conversions',
  sellerBill: 'bills',
} as const satisfies Partial<Record<ImportRow['kind'], string>>;

/** Leads on to what a file says. */
export function ShowFile({ row, name }: { row: ImportRow; name: string }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const view = Object.entries(VIEWS).find(([kind]) => kind === row.kind)?.[1];
  const close = () => setOpen(false);
  const show = () => {
    if (!view) return setOpen(true);
    const { chooseMarket, choosePeriod } = useEarningsChoice.getState();
    if (view.startsWith('earnings')) {
      chooseMarket(row.market);
      if (row.first !== null && row.last !== null) choosePeriod({ kind: 'custom', from: dayOf(row.first), to: dayOf(row.last) });
    }
    goToView(view);
  };
  const words = t(row.kind === 'offers' ? 'imports.offers.show' : view ? 'imports.rows.view' : 'imports.rows.show');
  return (
    <>
      <Button size="s" aria-label={`${words}: ${name}`} onClick={show}>
        {words}
      </Button>
      <Soon>{open && (row.kind === 'offers' ? <FileOffers row={row} onClose={close} /> : <FileContents row={row} onClose={close} />)}</Soon>
    </>
  );
}
