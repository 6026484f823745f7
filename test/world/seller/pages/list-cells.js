// The cells of a product's row. `told` says for a row what is known yet: {price, ids, boxId} (see lazy and torn in address.js).
import { evidence, switches } from './address.js';
import { data, L } from './data.js';
import { make } from './dom.js';

const cell = (...content) => make('td', {}, make('div', { class: 'eds-table__cell' }, content));

function price(product, told) {
  if (!told.price) return make('div', { class: 'list-view-price price-loading' });
  const old = product.oldPrice === '' ? null : make('span', { class: 'price-campaign-del' }, product.oldPrice);
  return make('div', { class: 'list-view-price' }, make('div', {}, make('span', {}, product.price), old));
}

const stock = (product) => make('div', { class: 'stock-content list-view-stock' }, make('span', { class: 'stock-text' }, product.stock));

function productBlock(product, told, inline) {
  const ids = told.ids;
  const box = make('input', {
    class: 'eds-checkbox__input',
    type: 'checkbox',
    name: ids && evidence('name') ? told.boxId : null,
    value: ids && evidence('value') ? told.boxId : null,
    'aria-label': L.list.edit,
  });
  const href = ids && inline && evidence('link') ? `/portal/product/${told.boxId}` : null;
  return make(
    'div',
    { class: 'product-variation-item' },
    make('label', { class: 'eds-checkbox product-checkbox' }, box, make('span', { class: 'eds-checkbox__indicator' })),
    make('div', { class: 'product-image' }, make('img', { loading: 'lazy', src: product.picture, alt: product.name.slice(0, 80) })),
    make(inline ? 'a' : 'p', { class: 'product-name-wrap', href }, make('span', {}, product.name)),
    // The Vietnamese pages name the class, the Brazilian ones have been seen without.
    make('div', { class: data.language === 'vi' ? 'item-id' : 'product-meta' }, ids && evidence('label') ? L.itemId + product.id : ''),
    make('div', { class: 'product-sku' }, product.sku === '' ? '' : L.sku + product.sku),
    product.listed === 'NORMAL' ? null : make('span', { class: 'eds-tag' }, L.list.states[product.listed === 'UNLIST' ? 0 : 1]),
    inline ? make('div', { class: 'price-slot' }, price(product, told)) : null,
    inline ? stock(product) : null,
  );
}

function variations(product, told, open) {
  if (product.models === 0) return [];
  const rows = Array.from({ length: open ? product.models : 0 }, (_, index) =>
    make(
      'div',
      { class: 'model-list-item' },
      make('div', { class: 'variation-name-info-name' }, `#${index + 1}`),
      make('div', { class: 'variation-name-info-sku' }, L.variationSku + (product.sku === '' ? '' : `${product.sku}-${index + 1}`)),
      // Digits that are no item's id.
      make('div', { class: 'variation-name-info-id' }, `Model ID: ${product.id.slice(0, 9)}${index}7`),
      make('div', { class: 'list-view-model-price' }, told.price ? product.price.split(' - ')[0] : ''),
    ),
  );
  // Looks like a product's block and is a button.
  return [...rows, make('div', { class: 'product-variation-item product-more-models', role: 'button', tabindex: '0' }, open ? L.list.less : L.list.more)];
}

const edit = (product, told) =>
  make('a', { class: 'eds-button eds-button--link', href: told.ids && evidence('link') ? `/portal/product/${told.boxId}` : null }, L.list.edit);

/** The tables of a layout: columns of cells, the first one holds the product, the last one stands fixed at the right. */
export function columns(tellOf, isOpen) {
  const inline = switches.layout !== 'columns';
  const product = (p, index) => cell(productBlock(p, tellOf(p, index), inline), ...variations(p, tellOf(p, index), isOpen(p)));
  const sold = (p) => cell(make('span', {}, p.sold));
  const actions = [(p, index) => cell(edit(p, tellOf(p, index)))];
  if (inline) return [[product, sold], actions];
  return [[product], [(p, index) => cell(price(p, tellOf(p, index)))], [(p) => cell(stock(p))], [sold], actions];
}
