import { type ReactNode, useMemo } from 'react';
import { ShopFresh } from '#components/panel/reports/bills/shop-fresh';
import { Button } from '#components/ui/button';
import { Select } from '#components/ui/form/select';
import { ToolSearch } from '#components/ui/tools/tool-search';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { type BookRow, STANDINGS } from '#lib/domain/targeted/book/book';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { BOOK_PERIODS, useBookChoice } from '#lib/stores/targeted/book/book-choice';
import { useStandingWords } from './book-cells';
import { INVITE } from './invite-view';

interface BookToolsProps {
  shop: ShopAccount;
  rows: readonly BookRow[] | undefined;
  /** What chooses rows. */
  children: ReactNode;
}

/** What of the book is shown, how fresh it is, and the way to whom to invite. */
export function BookTools({ shop, rows, children }: BookToolsProps) {
  const { t } = useTexts();
  const standing = useStandingWords();
  const { market, id } = shop;
  const { period, filter, choosePeriod, set } = useBookChoice();
  const tags = useMemo(() => [...new Set(rows?.flatMap((row) => row.tags))].sort(), [rows]);
  const any = { value: '' as const, label: t('book.any') };
  return (
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
      {children}
      <Button size="s" icon="plus" onClick={() => goToView('affiliates', INVITE)}>
        {t('book.invite')}
      </Button>
      <ShopFresh accountId={id} market={market} />
    </div>
  );
}
