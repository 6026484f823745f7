// The shells: header, menu and the place for a page. Classic pages stand in #app, those of AMS and the shop list in #root.
import { data, L } from './data.js';
import { $, make } from './dom.js';

const AMS = '/portal/web-seller-affiliate';
export const MENU = [
  [['orders', '/portal/sale/order'], ['returns', '/portal/sale/returnrefundcancel']],
  [['products', '/portal/product/list/all'], ['addProduct', '/portal/product/new'], ['rating', '/portal/product/rating']],
  [['marketing', '/portal/marketing/vouchers/list']],
  [
    ['homepage', `${AMS}/homepage`], ['openCampaign', `${AMS}/open_campaign`], ['productAnalytics', `${AMS}/product_analytics`],
    ['commissionAnalytics', `${AMS}/commission_analytics`], ['affiliateAnalytics', `${AMS}/affiliate_analytics`],
    ['conversionReport', `${AMS}/conversion_report`], ['kolMarketplace', `${AMS}/kol_marketplace`], ['exports', `${AMS}/export`],
  ],
  [['income', '/portal/finance/income']],
  [['insights', '/datacenter/overview']],
  [['shops', '/portal/shop']],
];

const brand = () => make('a', { class: 'brand', href: '/portal/product/list/all' }, make('b', {}, 'Shopee'), ` ${L.centre}`);
const account = () => make('div', { class: 'account-info' }, make('span', { class: 'account-avatar' }, data.shop.name.slice(0, 1)), make('span', { class: 'subaccount-name' }, data.user));
const menu = () =>
  MENU.map((entries, group) =>
    make('ul', { class: 'sidebar-menu' }, make('li', { class: 'sidebar-menu-box' }, L.groups[group]),
      entries.map(([key, path]) => make('li', {}, make('a', { class: `sidebar-submenu-item-link${location.pathname.startsWith(path) ? ' active' : ''}`, href: path }, L.menu[key])))));

/** The classic shell; gives the place of the page. */
export function classicShell() {
  const wrap = make('div', { class: 'page-content-wrapper responsive-content-wrapper' });
  $('#root').replaceChildren();
  $('#app').replaceChildren(
    make('div', {},
      make('div', { class: 'header-bar' }, brand(), account()),
      make('div', { class: 'app-container' },
        make('div', { class: 'sidebar-panel' }, menu()),
        make('div', { class: 'page-container responsive-container has-sidebar-panel' }, wrap))),
  );
  return wrap;
}

/** The newer shell, with the hashed class names that its builds have. */
export function newShell(title) {
  const wrap = make('div', { class: 'src-pages-Layout---content--5Tt0p' });
  $('#app').replaceChildren();
  $('#root').replaceChildren(
    make('div', { class: 'src-components-Header---bar--1aB2c header-bar' }, brand(), account()),
    make('div', { class: 'app-container' },
      make('div', { class: 'src-components-Sidebar---panel--8Yu3k sidebar-panel' }, menu()),
      make('div', { class: 'src-pages-Layout---wrap--9Zk3x page-container' }, make('div', { class: 'page-title' }, make('h2', {}, title)), wrap)),
  );
  return wrap;
}

/** No shell: the login page. */
export function bareShell() {
  const wrap = make('div', { class: 'login-page' });
  $('#root').replaceChildren();
  $('#app').replaceChildren(make('div', { class: 'header-bar' }, brand()), wrap);
  return wrap;
}
