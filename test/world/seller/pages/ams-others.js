// AMS pages without products of the shop: their numbers are orders and affiliates, not items.
import { data, L } from './data.js';
import { make } from './dom.js';
import { names, plainTable } from './ams-table.js';
import { metrics, numberOf, orderNumber, sum } from './numbers.js';

const AFFILIATES = ['lari.achados', 'promo_do_dia', 'casa.da.bia', 'ofertas.nerd', 'mae.economica', 'tech_barato'];
const affiliateId = (index) => String(11_300_000_000 + (sum(`${data.shop.id} affiliate ${index}`) % 90_000_000));
const days = Array.from({ length: 14 }, (_, index) => `2026-11-${String(20 - index).padStart(2, '0')}`);

export const homepage = (wrap) => wrap.replaceChildren(metrics('homepage'), make('div', { class: 'card pad' }, make('a', { href: '/portal/web-seller-affiliate/open_campaign' }, L.menu.openCampaign)));

export const commissionAnalytics = (wrap) =>
  wrap.replaceChildren(metrics('commission'), plainTable([L.date, L.metrics[0], L.metrics[1], L.metrics[2]], days.map((day) => ({ key: day, cells: [day, ...[0, 1, 2].map((metric) => numberOf(day, metric))] }))));

export const affiliateAnalytics = (wrap) =>
  wrap.replaceChildren(metrics('affiliates'), plainTable([L.affiliate, L.metrics[0], L.metrics[1], L.metrics[6]], AFFILIATES.map((name, index) => ({ key: affiliateId(index), cells: [`${name} (${affiliateId(index)})`, ...[0, 1, 6].map((metric) => numberOf(name, metric))] }))));

export const conversionReport = (wrap) =>
  wrap.replaceChildren(plainTable([L.order, L.date, L.affiliate, L.metrics[0], L.metrics[1]],
    Array.from({ length: 20 }, (_, index) => ({ key: orderNumber(index), cells: [orderNumber(index), days[index % 14], AFFILIATES[index % 6], numberOf(index, 0), numberOf(index, 1)] }))));

export function kolMarketplace(wrap) {
  const id = new URLSearchParams(location.search).get('affiliate_id');
  const shown = id === null ? AFFILIATES : [AFFILIATES[sum(id) % 6]];
  wrap.replaceChildren(make('div', { class: 'kol-cards' }, shown.map((name, index) =>
    make('div', { class: 'card pad' }, make('b', {}, name), make('div', {}, `${L.metrics[6]}: ${numberOf(name, 6)}`),
      make('a', { class: 'src-components-KOLMarketplace-UserInfo---chat-button--7HREW', href: `/portal/web-seller-affiliate/kol_marketplace/detail?affiliate_id=${id ?? affiliateId(index)}&show_back=1` }, L.affiliate)))));
}

export const exports = (wrap) =>
  wrap.replaceChildren(plainTable([L.menu.exports, L.date, ''], days.slice(0, 5).map((day, index) => ({ key: String(index), cells: [`${L.menu.conversionReport} ${day}.csv`, day, make('button', { class: names().button }, L.download)] }))));

/** Several shops of one account: the row key is a shop's id. */
export const shopList = (wrap) =>
  wrap.replaceChildren(plainTable([L.groups[6], 'ID', ''], data.shops.map(({ id, name, user }) => ({ key: id, cells: [name, id, make('span', {}, user)] }))));
