import { add, partsOf, say } from '#components/ui/table/draw';
import { allowedImage } from '#lib/domain/address/image-host';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import { plainText } from '#lib/domain/text';
import type { CellWords } from './cell-words';

/** Picture and name; the id is what hovering tells. The picture is loaded once the table stands still (`loadPictures`): rows that rush by ask for nothing. */
export function drawProduct({ t, market }: CellWords): (cell: HTMLElement, row: BoardRow) => void {
  return (cell, row) => {
    const { box, picture, name } = parts(cell);
    const words = nameOf(row) || t('panel.shop.unnamed', { id: row.itemId });
    say(name, words);
    box.title = `${words}\n${row.itemId}`;
    box.dataset['item'] = row.itemId;
    const address = allowedImage(market, row.imageUrl);
    if (picture.dataset['wanted'] === (address ?? '')) return;
    picture.dataset['wanted'] = address ?? '';
    picture.removeAttribute('src');
  };
}

/** Loads the pictures of the rows that stand in view. */
export function loadPictures(board: Element): void {
  for (const picture of board.querySelectorAll<HTMLImageElement>('.thumb__picture:not([src])')) {
    const { wanted } = picture.dataset;
    if (wanted) picture.src = wanted;
  }
}

const parts = partsOf((cell) => {
  const box = add(cell, 'div', 'prod');
  const picture = add(add(box, 'span', 'thumb'), 'img', 'thumb__picture');
  picture.alt = '';
  picture.decoding = 'async';
  const words = add(box, 'div', 'prod__words');
  return { box, picture, name: add(words, 'bdi', 'prod__name') };
});

/** Cleaning a name takes longer than showing it. */
const cleaned = new WeakMap<BoardRow, string>();
function nameOf(row: BoardRow): string {
  const known = cleaned.get(row) ?? (PLAIN.test(row.name) ? row.name : plainText(row.name, 200));
  cleaned.set(row, known);
  return known;
}
/** Letters of Latin scripts with single spaces between them have nothing to be cleaned. */
const PLAIN = /^(?=.{1,200}$)[\x21-\x7e\u00c0-\u024f]+(?: [\x21-\x7e\u00c0-\u024f]+)*$/;
