import { useMemo } from 'react';
import { ShopFresh } from '#components/panel/reports/bills/shop-fresh';
import { type ChosenRows, TypedLines } from '#components/panel/reports/lines/typed-lines';
import { Button } from '#components/ui/button';
import { Select } from '#components/ui/form/select';
import { ToolSearch } from '#components/ui/tools/tool-search';
import { formatShare } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { type BookRow, STANDINGS } from '#lib/domain/targeted/book/book';
import { bookColumns } from '#lib/domain/targeted/book/book-columns';
import { concentration, filterBook, longAgo } from '#lib/domain/targeted/book/filter-book';
import { bestAffiliates } from '#lib/domain/targeted/book/invite';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { BOOK_PERIODS, useBookChoice } from '#lib/stores/targeted/book/book-choice';
import { useBookDays } from '#lib/stores/targeted/book/use-book';
import { useBookColumns, useStandingWords } from './book-cells';
import { BookFoot } from './book-foot';
import { EraseButton } from './erase-button';

/** All affiliates of a shop, the highest sales first; a name leads to the affiliate. */
export function BookList({ shop, rows }: { shop: ShopAccount; rows: readonly BookRow[] | undefined }) {
  const { t } = useTexts();
  const number = useNumber();
  const standing = useStandingWords();
  const { market, id } = shop;
  const { period, filter, choosePeriod, set } = useBookChoice();
  const found = useMemo(() => rows && filterBook(rows, filter), [rows, filter]);
  const tags = useMemo(() => [...new Set(rows?.flatMap((row) => row.tags))].sort(), [rows]);
  const few = useMemo(() => rows && concentration(rows), [rows]);
  const old = useMemo(() => (rows ? longAgo(rows, Math.floor(Date.now() / 86_400_000)) : []), [rows]);
  const { chosen, choice, choose } = useChosen(id, rows);
  const best = useMemo(() => bestAffiliates(found ?? [], MOST_BEST), [found]);
  const { range } = useBookDays(market);
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
  const any = { value: '' as const, label: t('book.any') };
  return (
    <>
      <div className="row row--wrap book__tools">
        <ToolSearch label={t('book.search')} value={filter.text} onChange={(text) => set({ text })} />
        <Select
          small
          aria-label={t('book.period')}
          value={`${period}`}
          choices={BOOK_PERIODS.map((days) => ({ value: `${days}`, label: t(`book.days.${days}`) }))}
          onChange={(days) => choosePeriod(BOOK_PERIODS.find((one) => `${one}` === days) ?? 0)}
        />
        <Select
          small
          aria-label={t('book.lately')}
          value={filter.standing}
          choices={[any, ...STANDINGS.map((value) => ({ value, label: standing(value) }))]}
          onChange={(value) => set({ standing: value })}
        />
        {tags.length > 0 && (
          <Select
            small
            aria-label={t('book.tag')}
            value={filter.tag}
            choices={[any, ...tags.map((value) => ({ value, label: value }))]}
            onChange={(tag) => set({ tag })}
          />
        )}
        <span className="end small muted num" data-part="concentration">
          {few && t('book.brings', { count: few.affiliates, share: formatShare(few.share, market) })}
        </span>
        <ShopFresh accountId={id} market={market} />
      </div>
      <TypedLines
        part="affiliates"
        title={t('book.title')}
        market={market}
        rows={found}
        counted={(count) => t('book.counted', { count, number: number(count) })}
        typed={useMemo(() => bookColumns(market), [market])}
        columns={useBookColumns(market)}
        out={{ name: 'sidecar-affiliates', status: (code) => standing(code) }}
        none={t('book.none')}
        chosen={choice}
        tools={
          best.length > 0 && (
            <Button size="s" icon="star" title={t('book.bestSays')} onClick={chooseBest}>
              {t('book.best', { count: best.length, number: number(best.length) })}
            </Button>
          )
        }
        onOpen={(row) => goToView('affiliates', encodeURIComponent(row.id))}
      />
      {old.length > 0 && (
        <EraseButton shop={shop} ids={old} label={t('book.eraseOld', { count: old.length, number: number(old.length) })} />
      )}
      {chosen.length > 0 && <BookFoot shop={shop} chosen={chosen} range={range} />}
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
