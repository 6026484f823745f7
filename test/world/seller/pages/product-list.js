// The product list: header, one table or one per column, pager; sort, filter, tabs, paging.
import { queryOf, readView, switches } from './address.js';
import { L, loadRows } from './data.js';
import { $, make } from './dom.js';
import { columns } from './list-cells.js';
import { pause } from './ready.js';
import { drawRow, drawRows, itemOf, ownRows } from './rows.js';

const SORTS = ['', 'price', 'stock', 'sales'];
const SETS = ['all', 'live', 'unlisted'];
const ROW = () => ({ class: 'eds-table__row' });

let tables = [];
let shown = [];
let filled = new Set();
let expanded = new Set();
let late = new Map(); // torn: row number → the id that checkbox and link still hold

const tellOf = (product, index) => ({
  price: !switches.lazy || filled.has(index),
  ids: switches.lazy !== 'ids' || filled.has(index),
  boxId: late.get(index) ?? product.id,
});
const isOpen = (product) => switches.expanded === '1' || expanded.has(product.id);
const drawOne = (index) => tables.forEach(({ body, cells }) => { const row = ownRows(body)[index]; if (row) drawRow(row, shown[index], cells, ROW, index); });

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      setTimeout(() => {
        const index = target.isConnected ? ownRows(tables[0].body).indexOf(target) : -1;
        if (index < 0 || filled.has(index)) return;
        filled.add(index);
        drawOne(index);
      }, 120);
    }
  },
  { rootMargin: '50px' },
);

/** Where the list's set of products stands in the path: `/portal/product/list/live/all`. */
const setOf = () => SETS.find((set) => location.pathname.startsWith(`/portal/product/list/${set}`)) ?? 'all';

export const productList = {
  read: readView,
  load: (view) => loadRows(queryOf({ ...view, tab: '', set: setOf() })),

  /** The empty page: everything but rows. */
  frame(wrap, view, act) {
    expanded = new Set();
    shown = [];
    late = new Map();
    const tab = (set, index) => make('a', { class: `eds-tabs__nav-tab${set === setOf() ? ' active' : ''}`, href: `/portal/product/list/${set}${set === 'all' ? '' : '/all'}` }, L.list.tabs[index]);
    const search = make('input', { class: 'eds-input__input', placeholder: L.list.search, value: view.keyword });
    const find = () => act.change({ keyword: search.value, page: 1 });
    const add = make('a', { class: 'eds-button eds-button--primary', href: '/portal/product/new' }, `+ ${L.menu.addProduct}`);
    const filter = make('form', { class: 'list-filter', submit: (event) => { event.preventDefault(); find(); } }, search, make('button', { class: 'eds-button', type: 'submit' }, L.list.find));
    const section = make('div', { class: 'product-list-section product-and-pagination-wrap-v2 list', click: toggle }, make('div', { class: 'product-list-container' }, table(act)), pager(act));
    const header = make('div', { class: 'list-header' }, make('div', { class: 'list-header-title' }));
    const active = make('div', { class: 'list-active card' }, make('div', { class: 'eds-tabs' }, SETS.map(tab)), filter, header, section);
    wrap.replaceChildren(make('div', { class: 'page-title' }, make('h2', {}, L.list.title), add), make('div', { class: 'product-list-main' }, active));
  },

  async draw(list, view) {
    near.disconnect();
    filled = new Set();
    late = switches.torn === '1' ? new Map(ownRows(tables[0].body).map((row, index) => [index, itemOf(row).id])) : new Map();
    shown = list.rows;
    drawRows(tables, shown, ROW);
    lineUp();
    if (switches.lazy) for (const row of ownRows(tables[0].body)) near.observe(row);
    $('.list-header-title').textContent = `${list.total} ${L.list.count}`;
    $('.eds-pager__current').textContent = list.page;
    $('.eds-pager__total').textContent = list.pages;
    $('.eds-pagination-sizes__content').textContent = view.size + L.list.perPage;
    $('.eds-pager__button-prev').disabled = list.page === 1;
    $('.eds-pager__button-next').disabled = list.page === list.pages;
    if (late.size === 0) return;
    await pause(40);
    late = new Map();
    shown.forEach((_, index) => drawOne(index));
  },

  body: () => tables[0]?.body,
  readyMark: (list) => list.page,
  busy: () => document.querySelectorAll('.eds-table__row').forEach((row) => row.classList.add('eds-table__skeleton')),
  /** Shows or hides the variations of a product. */
  expand: (id) => flip(id),
};

function pager(act) {
  const sizes = { class: 'eds-pagination-sizes', click: () => act.change({ size: { 12: 24, 24: 48 }[act.view().size] ?? 12, page: 1 }) };
  const turn = (name, step, sign) => make('button', { class: `eds-button eds-pager__button-${name}`, 'aria-label': name, click: () => act.turn(step) }, sign);
  const pages = make('span', { class: 'eds-pager__pages' }, make('span', { class: 'eds-pager__current' }), ' / ', make('span', { class: 'eds-pager__total' }));
  return make('div', { class: 'product-list-pagination' },
    make('div', sizes, make('span', { class: 'eds-pagination-sizes__content' })),
    make('div', { class: 'eds-pager' }, turn('prev', -1, '‹'), pages, turn('next', 1, '›')));
}

function table(act) {
  const inline = switches.layout !== 'columns';
  const sortBy = (index) => () => {
    const down = `-${SORTS[index]}`;
    if (SORTS[index]) act.change({ sort: act.view().sort === down ? SORTS[index] : down, page: 1 });
  };
  const th = (index, width) => make('th', { class: `eds-table__header-cell${SORTS[index] ? ' is-sortable' : ''}`, style: width, click: sortBy(index) }, make('span', { class: 'eds-table__cell-label' }, L.list.head[index]));
  const fixed = make('th', { class: 'eds-table__header-cell', style: 'width:120px' });
  const heads = inline ? [th(0), th(3, 'width:110px'), fixed] : [th(0), th(1, 'width:170px'), th(2, 'width:110px'), th(3, 'width:110px'), fixed];
  const widths = inline ? [''] : ['', '170px', '110px', '110px'];
  const groups = columns(tellOf, isOpen);
  tables = groups.map((cells) => ({ body: make('tbody', {}), cells }));
  const main = tables.slice(0, -1).map(({ body }, index) =>
    make('div', { class: index ? 'eds-table__main-body col-table' : 'eds-table__main-body', style: index ? `width:${widths[index]}` : null },
      make('div', { class: 'eds-scrollbar' }, make('div', { class: 'eds-scrollbar__wrapper' }, make('div', { class: 'eds-scrollbar__content' }, make('table', { class: 'eds-table__body' }, inline ? make('colgroup', {}, make('col', {}), make('col', { style: 'width:110px' })) : null, body))))));
  return make('div', { class: 'eds-table product-list-view mpsku-list' },
    make('div', { class: 'eds-table__main-header' }, make('table', {}, make('thead', {}, make('tr', {}, heads)))),
    make('div', { class: 'eds-table__body-container' }, main,
      make('div', { class: 'eds-table__fix-right' }, make('div', { class: 'eds-table__fix-body' }, make('table', {}, tables.at(-1).body)))));
}

function toggle({ target }) {
  const row = target.closest('.product-more-models') && target.closest('tr');
  if (row && itemOf(row)) flip(itemOf(row).id);
}

function flip(id) {
  if (!expanded.delete(id)) expanded.add(id);
  shown.forEach((product, index) => product.id === id && drawOne(index));
  lineUp();
}

// Heights are copied once after drawing: whatever makes a row taller later breaks the line-up of the tables.
function lineUp() {
  const all = tables.map(({ body }) => ownRows(body));
  for (const row of all.flat()) row.style.height = '';
  const heights = shown.map((_, index) => Math.max(...all.map((rows) => rows[index].getBoundingClientRect().height)));
  heights.forEach((height, index) => all.forEach((rows) => { rows[index].style.height = `${height}px`; }));
}
