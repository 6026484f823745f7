// Rows of all tables, and the truth about them: which product the page itself has drawn where.
import { switches } from './address.js';
import { isOurs, make, patchChildren } from './dom.js';

const items = new WeakMap(); // row element → product

export const itemOf = (row) => items.get(row);

/** The product of the row around a node, also out of shadow trees; null when there is none. */
export function itemAround(node) {
  for (let at = node; at; at = at.parentNode ?? at.host) if (items.has(at)) return items.get(at);
  return null;
}

export const ownRows = (body) => [...body.children].filter((row) => isOurs(row) && items.has(row));

/**
 * Draws a list into tables that stand side by side: `tables` are {body, cells}, a cell a function of product and row number that gives a <td>.
 * `rerender=reuse` patches the rows that are there, `replace` makes new ones.
 */
export function drawRows(tables, list, rowAttributes) {
  for (const { body, cells } of tables) {
    if (switches.rerender === 'replace') for (const row of ownRows(body)) row.remove();
    const there = ownRows(body);
    list.forEach((product, index) => {
      const row = there[index] ?? make('tr', {});
      drawRow(row, product, cells, rowAttributes, index);
      if (!there[index]) body.append(row);
    });
    for (const extra of there.slice(list.length)) extra.remove();
  }
}

export function drawRow(row, product, cells, rowAttributes, index) {
  items.set(row, product);
  const fresh = rowAttributes(product);
  for (const [name, value] of Object.entries(fresh)) if (value == null) row.removeAttribute(name); else if (row.getAttribute(name) !== value) row.setAttribute(name, value);
  patchChildren(row, cells.map((cell) => cell(product, index)));
}
