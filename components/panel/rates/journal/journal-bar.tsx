import { Button } from '#components/ui/button';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useJournalInput } from '#lib/stores/rates/journal/journal';
import { reviewPutBack } from '#lib/stores/rates/journal/revert';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How many changes are chosen, and the way to their review: it says what is owed, and nothing is sent before. */
export function JournalBar({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { chosen, choose } = useJournalInput();
  const rows = Object.values(chosen).filter(({ accountId }) => accountId === shop.id);
  if (rows.length === 0) return null;
  const count = { count: rows.length, number: formatNumber(rows.length, shop.market) };
  const review = async () => {
    useJournalInput.setState({ chosen: {} });
    await reviewPutBack(shop.id, rows);
  };
  return (
    <div className="foot" data-part="bar">
      <div className="foot__what">
        <span className="strong num">{t('journal.chosen', count)}</span>
        <span className="muted cut">{plainText(shop.name ?? shop.shopId, 60)}</span>
      </div>
      <Button onClick={() => choose(rows, false)}>{t('journal.chooseNone')}</Button>
      <Button variant="primary" icon="undo" onClick={() => void review()}>
        {t('journal.putBackMany', count)}
      </Button>
    </div>
  );
}
