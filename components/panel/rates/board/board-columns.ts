import { add, addSvg, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import { type BoardColumnId, chosenColumns } from '#lib/domain/rates/board/board-columns';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import { statusWords } from '#lib/domain/table/cell-text';
import { reasonWord } from '#lib/stores/rates/board/reason-words';
import type { CellWords } from './cell-words';
import { drawGap } from './gap-cell';
import { drawProduct } from './product-cell';

type Draw = NonNullable<TableColumn<BoardRow>['draw']>;

/** Days before the end of a period from which a row warns. */
const SOON = 30;

/** The chosen columns as they are drawn; those of a plain kind read by it. */
export const boardColumns = (ids: readonly BoardColumnId[], words: CellWords): readonly TableColumn<BoardRow>[] =>
  tableColumns(chosenColumns(ids), {
    text: (key) => words.t(key),
    forms: words,
    own: {
      product: { draw: drawProduct(words) },
      gap: { draw: drawGap(words), end: false },
      suggested: { text: (row) => words.range(row) ?? '—' },
      subsidy: { text: ({ subsidy }) => (subsidy === null ? '—' : `+${words.rate(subsidy)}`) },
      end: { draw: drawEnd(words) },
      protected: { draw: drawOwed(words) },
      reason: { draw: drawReasons(words) },
    },
  });

const twoLines = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { first: add(box, 'span'), second: add(box, 'span') };
});

function drawEnd(words: CellWords): Draw {
  return (cell, { place, rate, startsAt, endsAt, leavesAt }) => {
    const { first, second } = twoLines(cell);
    const until = place === 'leaving' ? leavesAt : endsAt;
    const none = place === 'unread' || place === 'out' || rate === null;
    say(first, none ? '—' : until === null ? words.t('rates.noEnd') : words.date(until));
    first.classList.toggle('faint', none || until === null);
    const days = none || until === null ? null : words.daysLeft(until);
    const soon = days !== null && days >= 0 && days <= SOON;
    const begins = place === 'upcoming' && startsAt !== null ? words.t('rates.from', { day: words.date(startsAt) }) : null;
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
    say(says, last ? words.t('panel.shop.protected', { rate: words.rate(last.rate), day: words.date(last.until) }) : '—');
  };
}

function drawReasons(words: CellWords): Draw {
  return (cell, row) => {
    const notice = statusWords(row.reasons, (reason) => reasonWord(reason, words.t));
    const text = notice || '—';
    if (cell.textContent === text) return;
    const tag = document.createElement('span');
    tag.className = notice ? 'tag' : 'faint';
    tag.textContent = text;
    cell.replaceChildren(tag);
    cell.title = notice;
  };
}
