import { add, addSvg, partsOf } from '#components/ui/table/draw';

const parts = partsOf((cell) => {
  const box = add(cell, 'span', 'treename');
  const arrow = addSvg(box, 'svg', { class: 'i i--12', viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  const path = addSvg(arrow, 'path', { d: '' });
  const both = add(box, 'span', 'cell2');
  return { box, arrow, path, name: add(both, 'bdi', 'cut blurs'), below: add(both, 'bdi', 'cut faint blurs') };
});

/**
 * The cell of a name in a tree: as far in as it is deep, with an arrow where there is something to open.
 *
 * @param open null: it has nothing below it
 * @returns where the name and the line below it are written
 */
export function treeName(
  cell: HTMLElement,
  depth: number,
  open: boolean | null,
): { readonly name: HTMLElement; readonly below: HTMLElement } {
  const { box, arrow, path, name, below } = parts(cell);
  box.className = `treename treename--${Math.min(depth, 5)}`;
  arrow.toggleAttribute('hidden', open === null);
  path.setAttribute('d', open ? 'M4.5 6.5 8 10l3.5-3.5' : 'M6.5 4.5 10 8l-3.5 3.5');
  const named = cell.closest('[role="rowheader"]') ?? cell;
  if (open === null) named.removeAttribute('aria-expanded');
  else named.setAttribute('aria-expanded', String(open));
  return { name, below };
}
