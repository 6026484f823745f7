import { useMemo } from 'react';
import { type ChosenRows, TypedLines } from '#components/panel/reports/lines/typed-lines';
import { Button } from '#components/ui/button';
import { formatShare } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { bookColumns } from '#lib/domain/targeted/book/book-columns';
import { concentration, filterBook, longAgo } from '#lib/domain/targeted/book/filter-book';
import { bestAffiliates, invited, promisedRate } from '#lib/domain/targeted/book/invite';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useBookChoice } from '#lib/stores/targeted/book/book-choice';
import { useBookDays } from '#lib/stores/targeted/book/use-book';
import { useBookColumns, useStandingWords } from './book-cells';
import { BookFoot } from './book-foot';
import { BookTools } from './book-tools';
import { EraseButton } from './erase-button';

/** All affiliates of a shop, the highest sales first; a name leads to the affiliate. */
export function BookList({ shop, rows }: { shop: ShopAccount; rows: readonly BookRow[] | undefined }) {
  const { t } = useTexts();
  const number = useNumber();
  const standing = useStandingWords();
  const { market, id } = shop;
  const { filter, clear } = useBookChoice();
  const found = useMemo(() => rows && filterBook(rows, filter), [rows, filter]);
  const few = useMemo(() => rows && concentration(rows), [rows]);
  const old = useMemo(() => (rows ? longAgo(rows, Math.floor(Date.now() / 86_400_000)) : []), [rows]);
  const { chosen, choice, choose } = useChosen(id, rows);
  const best = useMemo(() => bestAffiliates(found ?? [], MOST_BEST), [found]);
  // Those who are chosen, or all.
  const people = (chosen.length > 0 ? chosen : (rows ?? [])).filter(({ erased }) => !erased);
  const { range } = useBookDays(market);
  const { busy } = useShopSync(id);
  const chooseBest = () => {
    choose(
      id,
      (rows ?? []).map((row) => row.id),
      false,
    );
    choose(
      id,
      best.map((row) => row.id),
      true,
    );
  };
  return (
    <>
      <BookTools shop={shop} rows={rows}>
        {best.length > 0 && (
          <Button size="s" icon="star" title={t('book.bestSays')} onClick={chooseBest}>
            {t('book.best', { count: best.length, number: number(best.length) })}
          </Button>
        )}
      </BookTools>
      <TypedLines
        part="affiliates"
        title={t('book.title')}
        market={market}
        rows={busy && rows?.length === 0 ? undefined : found}
        counted={(count) => t('book.counted', { count, number: number(count) })}
        typed={useMemo(() => bookColumns(market), [market])}
        columns={useBookColumns(market)}
        out={{ name: 'sidecar-affiliates', status: (code) => standing(code) }}
        none={t('book.none')}
        chosen={choice}
        onOpen={(row) => goToView('affiliates', encodeURIComponent(row.id))}
        idOf={idOf}
      />
      {few && (
        <p className="small muted num" data-part="concentration">
          {t('book.brings', { count: few.affiliates, share: formatShare(few.share, market) })}
        </p>
      )}
      {old.length > 0 && (
        <EraseButton shop={shop} ids={old} label={t('book.eraseOld', { count: old.length, number: number(old.length) })} />
      )}
      {people.length > 0 && (
        <EraseButton
          shop={shop}
          ids={people.flatMap((row) => [row.id, ...row.merged])}
          label={t(chosen.length > 0 ? 'book.eraseChosen' : 'book.eraseAll', { count: people.length, number: number(people.length) })}
        />
      )}
      {chosen.length > 0 && (
        <BookFoot
          shop={shop}
          chosen={chosen.length}
          campaign={{
            affiliates: invited(chosen),
            soldBy: chosen.flatMap((row) => [row.id, ...row.merged]),
            range,
            promised: promisedRate(chosen),
          }}
          onClear={clear}
        />
      )}
    </>
  );
}

const MOST_BEST = 10;

/** Who of the book is chosen, and what the table needs to choose by. */
function useChosen(accountId: string, rows: readonly BookRow[] | undefined) {
  const { t } = useTexts();
  const ids = useBookChoice(({ chosen }) => (chosen.of === accountId ? chosen.ids : NOBODY));
  const choose = useBookChoice((state) => state.choose);
  const chosen = useMemo(() => (rows ?? []).filter((row) => ids.has(row.id)), [rows, ids]);
  const choice = useMemo(
    (): ChosenRows<BookRow> => ({
      has: (row) => ids.has(row.id),
      set: (some, on) =>
        choose(
          accountId,
          some.map((row) => row.id),
          on,
        ),
      allLabel: t('book.all'),
    }),
    [ids, choose, accountId, t],
  );
  return { chosen, choice, choose };
}
const NOBODY: ReadonlySet<string> = new Set();

const idOf = ({ id }: { readonly id: string }): string => id;
