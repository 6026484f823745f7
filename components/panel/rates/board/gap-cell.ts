import { classes } from '#components/ui/classes';
import { add, addSvg, partsOf, say } from '#components/ui/table/draw';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import { type CellWords, gapWords } from './cell-words';

/** The scale of every row: 0 to 20 %, in basis points. */
const [END, WIDTH, EDGE] = [2_000, 64, 4];

/** Today's rate beside the suggested range, drawn on one scale, the gap in words below. Dot: today; band: suggested; dashes: the gap. */
export function drawGap(words: CellWords): (cell: HTMLElement, row: BoardRow) => void {
  return (cell, row) => {
    const { box, today, range, word, picture } = parts(cell);
    const { kind, says, costs } = gapWords(row, words);
    const { t } = words;
    const name = classes('gap', `gap--${kind}`, costs && 'gap--cost');
    if (box.className !== name) box.className = name;
    const isOut = row.place === 'out';
    today.classList.toggle('muted', isOut);
    say(today, isOut ? t('panel.shop.notInAms') : words.rate(row.rate));
    // The head of the column says which is which: today's, and the suggested ones.
    say(range, words.range(row) ?? '—');
    say(word, says);
    paint(picture, row);
  };
}

const parts = partsOf((cell) => {
  const box = add(cell, 'div', 'gap');
  box.dataset['part'] = 'gap';
  const top = add(box, 'span', 'gap__top num');
  const today = add(top, 'b');
  const range = add(top, 'span', 'gap__range');
  const bottom = add(box, 'span', 'gap__bot');
  const svg = addSvg(bottom, 'svg', { class: 'range', viewBox: `0 0 ${WIDTH} 8`, 'aria-hidden': 'true' });
  addSvg(svg, 'rect', { class: 'track', y: 3, width: WIDTH, height: 2, rx: 1 });
  const picture = {
    band: addSvg(svg, 'rect', { class: 'band', y: 1, height: 6, rx: 3 }),
    miss: addSvg(svg, 'path', { class: 'miss' }),
    dot: addSvg(svg, 'circle', { class: 'today', cy: 4, r: 3.5 }),
  };
  return { box, today, range, word: add(bottom, 'span', 'gap__word'), picture };
});

type Picture = ReturnType<typeof parts>['picture'];

function paint({ band, miss, dot }: Picture, { rate, min, max }: BoardRow): void {
  const today = rate === null ? null : place(rate);
  const from = min === null ? null : place(min);
  show(band, from !== null);
  show(dot, today !== null);
  show(miss, from !== null && today !== null && today < from);
  if (from !== null && max !== null) {
    band.setAttribute('x', String(from));
    band.setAttribute('width', String(Math.max(place(max) - from, 2)));
  }
  if (today !== null) dot.setAttribute('cx', String(today));
  if (from !== null && today !== null && today < from) miss.setAttribute('d', `M${today} 4H${from}`);
}

const show = (element: SVGElement, on: boolean): boolean => element.toggleAttribute('hidden', !on);
const place = (points: number): number => Math.round((EDGE + (Math.min(points, END) / END) * (WIDTH - 2 * EDGE)) * 10) / 10;
