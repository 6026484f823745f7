// Seller Centre's pages: the path says which one is drawn, links change it without loading.
import { addressOf } from './address.js';
import { affiliateAnalytics, commissionAnalytics, conversionReport, exports, homepage, kolMarketplace, shopList } from './ams-others.js';
import { openCampaign, productAnalytics } from './ams-lists.js';
import { insights, login, newProduct, orders, other, productEdit, rating } from './classic-pages.js';
import { L } from './data.js';
import { installHandle } from './handle.js';
import { runPaged } from './paged.js';
import { productList } from './product-list.js';
import { begin, done, isCurrent } from './ready.js';
import { bareShell, classicShell, newShell } from './shell.js';
import { showTour } from './tours.js';

const AMS = '/portal/web-seller-affiliate/';
const newer = (kind, path, menuKey, page) => ({ kind, path, page, shell: () => newShell(L.menu[menuKey]), isNew: true });
const classic = (kind, path, page) => ({ kind, path, page, shell: classicShell });
const PAGES = [
  classic('product-list', /^\/portal\/product\/list(\/|$)/, productList),
  classic('product-edit', /^\/portal\/product\/(\d+)\/?$/, productEdit),
  classic('product-new', /^\/portal\/product\/new/, newProduct),
  classic('product-rating', /^\/portal\/product\/rating/, rating),
  classic('orders', /^\/portal\/sale\/order/, orders),
  newer('ams-home', new RegExp(`^${AMS}(homepage|dashboard)`), 'homepage', homepage),
  newer('ams-open-campaign', new RegExp(`^${AMS}open_campaign`), 'openCampaign', openCampaign),
  newer('ams-product-analytics', new RegExp(`^${AMS}product_analytics`), 'productAnalytics', productAnalytics),
  newer('ams-commission-analytics', new RegExp(`^${AMS}commission_analytics`), 'commissionAnalytics', commissionAnalytics),
  newer('ams-affiliate-analytics', new RegExp(`^${AMS}affiliate_analytics`), 'affiliateAnalytics', affiliateAnalytics),
  newer('ams-conversion-report', new RegExp(`^${AMS}conversion_report`), 'conversionReport', conversionReport),
  newer('ams-kol-marketplace', new RegExp(`^${AMS}kol_marketplace`), 'kolMarketplace', kolMarketplace),
  newer('ams-export', new RegExp(`^${AMS}export`), 'exports', exports),
  newer('shops', /^\/portal\/shop\/?$/, 'shops', shopList),
  classic('finance', /^\/portal\/finance\//, other(L.menu.income)),
  classic('datacenter', /^\/datacenter\//, insights),
  { kind: 'login', path: /^\/account\/signin|^\/portal\/login/, page: login, shell: bareShell },
  classic('other', /./, other(L.centre)),
];

/** What is drawn now: {kind, item, page, act}; `act` only for lists. */
let current = { kind: '', item: null, page: null, act: null };

function route() {
  const entry = PAGES.find(({ path }) => path.test(location.pathname));
  const wrap = entry.shell();
  if (typeof entry.page === 'function') drawOnce(entry, wrap);
  else {
    current = { kind: entry.kind, item: null, page: entry.page, act: null };
    current.act = runPaged(entry.page, wrap);
  }
  const tour = new URLSearchParams(location.search).get('tour');
  if (tour) showTour(tour, entry.isNew === true);
}

async function drawOnce(entry, wrap) {
  const mine = begin();
  const [, item = null] = entry.kind === 'product-edit' ? entry.path.exec(location.pathname) : [];
  current = { kind: entry.kind, item, page: null, act: null };
  await entry.page(wrap, item, () => isCurrent(mine));
  done(mine, item ?? 'other');
}

/** Goes to another page of Seller Centre, as its own links do; a query of one's own stays. */
function open(address) {
  const { pathname, searchParams } = new URL(address, location.origin);
  history.pushState(null, '', addressOf(pathname, Object.fromEntries(searchParams)));
  route();
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link.getAttribute('href'));
});
document.addEventListener('mouseover', ({ target }) => {
  for (const row of document.querySelectorAll('.eds-table__row--hover')) row.classList.remove('eds-table__row--hover');
  target.closest?.('.eds-table__row')?.classList.add('eds-table__row--hover');
});
addEventListener('popstate', route);
installHandle({ current: () => current, open });
route();
