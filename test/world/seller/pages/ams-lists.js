// AMS pages that list products: the open campaign and the product analytics. Nobody has published their rows: frame, columns and labels are a guess.
import { queryOf, readView } from './address.js';
import { L, loadRows } from './data.js';
import { make } from './dom.js';
import { amsTable, names, pager, productInfo, setPager, td } from './ams-table.js';
import { metrics, numberOf } from './numbers.js';

const TABS = ['added', 'notadded'];
const tabOf = (view) => (view.tab === 'notadded' ? 'notadded' : 'added');
let table;
let tabs = [];

function markTab(view) {
  const { tab } = names();
  tabs.forEach((one, index) => {
    const isChosen = TABS[index] === tabOf(view);
    one.setAttribute('class', isChosen ? `${tab} ${tab}--active active` : tab);
    one.setAttribute('aria-selected', String(isChosen));
  });
}

const campaignCells = [
  productInfo,
  (p) => td(p.price),
  (p) => td(make('span', { class: 'src-components-Rate---value--6Jk9d' }, p.added ? p.rate : '-')),
  (p) => td(p.period),
  (p) => td(make('span', { class: `${names().tag} status-${p.status}` }, L.campaign.status[p.status])),
  (p) => td(make('button', { class: names().button }, make('span', {}, p.added ? L.campaign.edit : L.campaign.add))),
];

/** What both pages have in common. */
const listPage = (setOf, readyMark) => ({
  read: readView,
  load: (view) => loadRows(queryOf({ ...view, tab: '', set: setOf(view) })),
  draw: (list) => {
    table.draw(list.rows);
    setPager(list);
  },
  body: () => table?.body,
  readyMark,
});

export const openCampaign = {
  ...listPage(tabOf, (list, view) => `${TABS.indexOf(tabOf(view))}:${list.page}`),
  draw(list, view) {
    markTab(view);
    table.draw(list.rows);
    setPager(list);
  },
  frame(wrap, view, act) {
    table = amsTable(L.campaign.head, campaignCells);
    tabs = TABS.map((name, index) => make('div', { role: 'tab', click: () => act.change({ tab: name, page: 1 }) }, L.campaign.tabs[index]));
    markTab(view);
    wrap.replaceChildren(make('div', { role: 'tablist', class: 'ams-tabs card' }, tabs), table.node, pager(act));
  },
};

export const productAnalytics = {
  ...listPage(() => 'added', (list) => list.page),
  frame(wrap, _view, act) {
    const shown = [0, 1, 2, 5, 6];
    table = amsTable([L.campaign.head[0], ...shown.map((index) => L.metrics[index])], [productInfo, ...shown.map((index) => (p) => td(numberOf(p.id, index)))]);
    wrap.replaceChildren(metrics('product_analytics'), table.node, pager(act));
  },
};
