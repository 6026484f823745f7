// Classic pages beside the product list.
import { queryOf } from './address.js';
import { data, L, loadProduct } from './data.js';
import { make } from './dom.js';
import { metrics, numberOf, orderNumber } from './numbers.js';

const heading = (title) => make('div', { class: 'page-title' }, make('h2', {}, title));
const field = (title, control) => make('div', { class: 'edit-row' }, make('label', { class: 'edit-label' }, title), control);
const input = (value) => make('input', { class: 'eds-input__input', value });

const form = (title, product) => [
  heading(title),
  make('div', { class: 'product-edit card pad' },
    make('h3', {}, L.form.basic),
    product ? make('div', { class: 'product-edit-id' }, L.itemId + product.id) : null,
    product ? make('img', { class: 'product-edit-image', src: product.picture, alt: '' }) : null,
    field(L.form.name, input(product?.name ?? '')),
    field(L.form.category, input('')),
    field(L.form.description, make('textarea', { class: 'eds-input__input', rows: '5' }))),
  make('div', { class: 'product-edit card pad' },
    make('h3', {}, L.form.sale),
    field(L.list.head[1], input(product?.price ?? '')),
    field(L.list.head[2], input(product?.stock ?? '')),
    field('SKU', input(product?.sku ?? ''))),
  make('div', { class: 'product-edit-actions' }, make('a', { class: 'eds-button', href: '/portal/product/list/all' }, L.form.cancel), make('button', { class: 'eds-button eds-button--primary' }, L.form.save)),
];

/** The form of a product; one that the shop does not have says so. */
export async function productEdit(wrap, id, isWanted) {
  const product = await loadProduct(id, queryOf());
  if (isWanted()) wrap.replaceChildren(...(product ? form(`${L.list.edit}: ${product.name.slice(0, 80)}`, product) : [heading('404')]));
}

export const newProduct = (wrap) => wrap.replaceChildren(...form(L.menu.addProduct, null));

export const rating = (wrap) =>
  wrap.replaceChildren(heading(L.menu.rating), ...Array.from({ length: 6 }, (_, index) => make('div', { class: 'card pad' }, `★★★★☆ ${L.order}: ${orderNumber(index)}`)));

export function orders(wrap) {
  const [, one] = /^\/portal\/sale\/order\/(\d+)/.exec(location.pathname) ?? [];
  const card = (number, index) =>
    make('a', { class: 'order-card card pad', 'data-testid': 'order-item', href: `/portal/sale/order/${number}` },
      make('div', { 'data-testid': 'order-card-header' }, `${L.order} ${number}`),
      make('div', { 'data-testid': 'order-payment-info' }, `${L.total} ${numberOf(number, 1)}`, make('span', { class: 'order-buyer' }, ` · ${index + 1}`)));
  const list = one ? [one] : Array.from({ length: 40 }, (_, index) => orderNumber(index));
  wrap.replaceChildren(heading(L.menu.orders), make('div', { class: 'order-list-table-all' }, make('div', { class: 'table-body-wrapper' }, list.map(card))));
}

export const insights = (wrap) => wrap.replaceChildren(heading(L.menu.insights), metrics(location.pathname));

export const other = (title) => (wrap) => wrap.replaceChildren(heading(title), make('div', { class: 'card pad' }, data.shop.name));

export function login(wrap) {
  const [enter, user, password] = L.login;
  const form = make('form', { class: 'card pad login-box', submit: (event) => event.preventDefault() }, make('h2', {}, enter));
  form.append(make('input', { placeholder: user, class: 'eds-input__input' }), make('input', { placeholder: password, type: 'password', class: 'eds-input__input' }), make('button', { class: 'eds-button eds-button--primary' }, enter));
  wrap.replaceChildren(form);
}
