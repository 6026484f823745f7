import type { TableColumn } from '#components/ui/table/table-column';
import type { BoardColumnId } from '#lib/domain/rates/board/board-columns';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import type { TextKey } from '#lib/stores/shell/use-texts';
import type { CellWords } from './cell-words';
import { add, addSvg, partsOf, say } from './draw';
import { drawGap } from './gap-cell';
import { drawProduct } from './product-cell';

type Column = Omit<TableColumn<BoardRow>, 'id' | 'label' | 'hint' | 'sorts'>;
type Draw = NonNullable<Column['draw']>;

/** Days before the end of a period from which a row warns. */
const SOON = 30;

/** How each column is drawn. Widths in rem. */
const drawn = (words: CellWords): Readonly<Record<BoardColumnId, Column>> => ({
  product: { width: 19, draw: drawProduct(words) },
  gap: { width: 13.5, draw: drawGap(words) },
  rate: { width: 6, end: true, text: ({ rate }) => words.rate(rate) },
  suggested: { width: 7.5, end: true, text: (row) => words.range(row) ?? '—' },
  subsidy: { width: 6, end: true, text: ({ subsidy }) => (subsidy === null ? '—' : `+${words.rate(subsidy)}`) },
  affiliates: { width: 7, end: true, text: ({ affiliates }) => words.count(affiliates) },
  sold: { width: 6, end: true, text: ({ sold }) => words.count(sold) },
  end: { width: 7.5, draw: drawEnd(words) },
  protected: { width: 10.5, draw: drawOwed(words) },
  price: { width: 7.5, end: true, text: ({ price }) => words.money(price) },
  stock: { width: 5.5, end: true, text: ({ stock }) => words.count(stock) },
  reason: { width: 11, draw: drawReasons(words) },
  sales: { width: 8, end: true, text: (row) => words.amount(row, 'sales') },
  commission: { width: 8, end: true, text: (row) => words.amount(row, 'commission') },
  blended: { width: 6.5, end: true, text: (row) => words.blended(row) },
  sku: { width: 8, text: ({ sku }) => sku || '—' },
  category: { width: 10, text: ({ category }) => category || '—' },
});

/** The chosen columns in the order of the person's choice, the product always first. */
export function boardColumns(ids: readonly BoardColumnId[], words: CellWords): readonly TableColumn<BoardRow>[] {
  const all = drawn(words);
  return (['product', ...ids.filter((id) => id !== 'product')] as const).map((id) => ({
    id,
    label: words.t(`rates.column.${id}` satisfies TextKey),
    hint: words.t(`rates.source.${id}` satisfies TextKey),
    sorts: true,
    ...all[id],
  }));
}

const twoLines = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { first: add(box, 'span'), second: add(box, 'span') };
});

function drawEnd(words: CellWords): Draw {
  return (cell, { place, rate, startsAt, endsAt, leavesAt }) => {
    const { first, second } = twoLines(cell);
    const until = place === 'leaving' ? leavesAt : endsAt;
    const none = place === 'unread' || place === 'out' || rate === null;
    say(first, none ? '—' : until === null ? words.t('rates.noEnd') : words.day(until));
    first.classList.toggle('faint', none || until === null);
    const days = none || until === null ? null : words.daysLeft(until);
    const soon = days !== null && days >= 0 && days <= SOON;
    const begins = place === 'upcoming' && startsAt !== null ? words.t('rates.from', { day: words.day(startsAt) }) : null;
    say(second, begins ?? (place === 'leaving' && !none ? words.t('rates.leaving') : soon ? words.t('rates.inDays', { count: days }) : ''));
    second.className = soon && begins === null ? 'warn' : '';
  };
}

const shieldAndWords = partsOf((cell) => {
  const box = add(cell, 'span', 'prot');
  const shield = addSvg(box, 'svg', { class: 'i', viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  addSvg(shield, 'path', { d: 'm8 2 4.8 1.7v3.8c0 3-2 5.2-4.8 6.5-2.8-1.3-4.8-3.5-4.8-6.5V3.7z' });
  return { shield, says: add(box, 'span') };
});

function drawOwed(words: CellWords): Draw {
  return (cell, { protections }) => {
    const { shield, says } = shieldAndWords(cell);
    const [last] = protections;
    shield.toggleAttribute('hidden', !last);
    says.className = last ? '' : 'faint';
    say(says, last ? words.t('panel.shop.protected', { rate: words.rate(last.rate), day: words.day(last.until) }) : '—');
  };
}

function drawReasons(words: CellWords): Draw {
  return (cell, row) => {
    const reasons = words.reasons(row);
    const [first, ...more] = reasons;
    const text = first ? [first, ...more].join(' · ') : '—';
    if (cell.textContent === text) return;
    const tag = document.createElement('span');
    tag.className = first ? 'tag' : 'faint';
    tag.textContent = text;
    cell.replaceChildren(tag);
    cell.title = first ? text : '';
  };
}
