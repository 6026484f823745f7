import { Check } from '#components/ui/form/check';
import { formatDate } from '#lib/domain/format-date';
import { MARKETS } from '#lib/domain/market';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { canBePutBack, useJournalWish } from '#lib/stores/rates/journal/journal';
import type { JournalFilter, NamedChange } from '#lib/stores/rates/journal/use-journal';
import { useTexts } from '#lib/stores/shell/use-texts';
import { JournalItem } from './journal-item';

/** Changes by the days of the shop's market, the newest first. */
export function JournalDays({ rows, shop, filter }: { rows: readonly NamedChange[]; shop: ShopAccount; filter: JournalFilter }) {
  const { t, language } = useTexts();
  const { timeZone } = MARKETS[shop.market];
  const { chosen, chooseAll } = useJournalWish();
  const mine = rows.filter((row) => canBePutBack(row, shop.id));
  const days = Map.groupBy(rows, ({ at }) => formatDate(at, language, timeZone, 'dayYear'));
  return (
    <>
      {mine.length > 1 && (
        <Check checked={mine.every(({ id }) => chosen[id])} onChange={(on) => void chooseAll(filter, shop.id, on)}>
          {t('journal.chooseAll')}
        </Check>
      )}
      {[...days].map(([day, changes]) => (
        <section key={day} className="section" aria-label={day}>
          <h2 className="label">{day}</h2>
          <ul className="grp list list--top">
            {changes.map((row) => (
              <JournalItem key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
