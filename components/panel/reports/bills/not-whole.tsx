import { Notice } from '#components/ui/notice';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What sums do not have in them: amounts that nobody told, and orders that could not be read. Nothing where they are whole. */
export function NotWhole({ untold, unread }: { untold: number; unread: number }) {
  const { t } = useTexts();
  const number = useNumber();
  return (
    <>
      {untold > 0 && <Notice tone="warn" role="status" title={t('bills.untold', { count: untold, number: number(untold) })} />}
      {unread > 0 && <Notice tone="warn" role="status" title={t('bills.unreadOrders', { count: unread, number: number(unread) })} />}
    </>
  );
}
