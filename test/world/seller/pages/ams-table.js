// Tables of the AMS pages: of the newer kind (eds-react-*, hashed classes) or the classic one (eds-*), whole or virtual.
import { evidence, switches } from './address.js';
import { L } from './data.js';
import { make } from './dom.js';
import { drawRows, itemOf, ownRows } from './rows.js';

const HEIGHT = 89;
const react = {
  wrap: 'eds-react-table-container', inner: 'eds-react-table-content', head: 'eds-react-table-thead', body: 'eds-react-table-tbody',
  row: 'eds-react-table-row eds-react-table-row-level-0', cell: 'eds-react-table-cell', tab: 'eds-react-tabs__nav-tab', tag: 'eds-react-tag',
  button: 'eds-react-button eds-react-button--link', pagination: 'eds-react-pagination', pager: 'eds-react-pager__',
};
const classic = {
  wrap: 'eds-table', inner: 'eds-table__body-container', head: 'eds-table__main-header', body: 'eds-table__body',
  row: 'eds-table__row', cell: 'eds-table__cell', tab: 'eds-tabs__nav-tab', tag: 'eds-tag',
  button: 'eds-button eds-button--link', pagination: 'eds-pagination', pager: 'eds-pager__',
};
export const names = () => (switches.ui === 'eds' ? classic : react);

/** What `data-row-key` of a product's row holds. */
function rowKey(product) {
  const kind = switches.key ?? 'item';
  if (kind === 'item') return product.id;
  return kind === 'commission' && product.commissionId !== '' ? product.commissionId : null;
}

/** Name and id of a product, as the first cell of its row. */
export const productInfo = (product) =>
  make('td', { class: names().cell },
    make('div', { class: 'src-components-ProductInfo---wrap--7Gh1s' },
      make('img', { class: 'src-components-ProductInfo---image--1pQ8r', loading: 'lazy', src: product.picture, alt: '' }),
      make('div', {},
        make('div', { class: 'src-components-ProductInfo---name--3fD0q' }, product.name),
        make('div', { class: 'src-components-ProductInfo---id--2kLmN' }, evidence('label') ? L.itemId + product.id : ''))));

export const td = (...content) => make('td', { class: names().cell }, content);

/** A table whose rows are products; `cells` as in rows.js. */
export function amsTable(heads, cells) {
  const C = names();
  const body = make('tbody', { class: C.body });
  const inner = make('div', { class: C.inner }, make('table', {}, make('thead', { class: C.head }, make('tr', {}, heads.map((title) => make('th', { class: C.cell }, title)))), body));
  const tables = [{ body, cells }];
  const attributes = (product) => ({ class: names().row, 'data-row-key': rowKey(product) });
  let list = [];
  // The rows near the view between two empty ones that keep the height; nodes are used again while one scrolls.
  const windowed = () => {
    const from = Math.max(0, Math.min(list.length - 1, Math.floor(inner.scrollTop / HEIGHT) - 3));
    const to = Math.min(list.length, from + 14);
    for (const space of body.querySelectorAll(':scope > tr[aria-hidden]')) space.remove();
    drawRows(tables, list.slice(from, to), attributes);
    const space = (rows) => make('tr', { 'aria-hidden': 'true' }, make('td', { colspan: heads.length, style: `height:${rows * HEIGHT}px;padding:0;border:0` }));
    if (from > 0) body.prepend(space(from));
    if (to < list.length) body.append(space(list.length - to));
  };
  if (switches.virtual === '1') {
    inner.classList.add('v-scroll');
    inner.addEventListener('scroll', windowed);
  }
  return {
    node: make('div', { class: `${C.wrap} card` }, inner),
    body,
    draw: (rows) => {
      list = rows;
      if (switches.virtual !== '1') return drawRows(tables, list, attributes);
      inner.scrollTop = 0;
      return windowed();
    },
    items: () => ownRows(body).map(itemOf),
  };
}

/** Rows of something else than products: `lines` are {key, cells}. */
export function plainTable(heads, lines) {
  const C = names();
  const row = ({ key, cells }) => make('tr', { class: C.row, 'data-row-key': key }, cells.map((words) => td(words)));
  return make('div', { class: `${C.wrap} card` },
    make('div', { class: C.inner }, make('table', {}, make('thead', { class: C.head }, make('tr', {}, heads.map((title) => make('th', { class: C.cell }, title)))), make('tbody', { class: C.body }, lines.map(row)))));
}

export function pager(act) {
  const { pagination, pager: part } = names();
  return make('div', { class: pagination },
    make('button', { class: `${part}button-prev`, 'aria-label': 'previous', click: () => act.turn(-1) }, '‹'),
    make('span', { class: `${part}current` }), ' / ', make('span', { class: `${part}total` }),
    make('button', { class: `${part}button-next`, 'aria-label': 'next', click: () => act.turn(1) }, '›'));
}

export function setPager(list) {
  const part = (name) => document.querySelector(`.${names().pager}${name}`);
  part('current').textContent = list.page;
  part('total').textContent = list.pages;
  part('button-prev').disabled = list.page === 1;
  part('button-next').disabled = list.page === list.pages;
}
