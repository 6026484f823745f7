// Figures for pages that need some: made up, the same for the same name, with no meaning beyond looking like figures.
import { data, L } from './data.js';
import { make } from './dom.js';

export function sum(name) {
  let value = 0x811c9dc5;
  for (const letter of String(name)) value = Math.imul(value ^ letter.codePointAt(0), 0x01000193) >>> 0;
  return value;
}

const written = (value, digits = 0) => new Intl.NumberFormat(data.language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** A figure for one of `L.metrics`. */
export function numberOf(name, metric) {
  const value = sum(`${name} ${metric}`);
  if (metric < 2) return written((value % 900_000) / (metric === 0 ? 10 : 100), 2);
  return metric === 2 ? written(5 + (value % 300) / 10, 1) : written(value % 4000);
}

export const metrics = (name) =>
  make('div', { class: 'src-components-Metrics---wrap--2Wq4z card metrics' },
    L.metrics.map((title, index) => make('div', { class: 'src-components-Metrics---item--0Lm5n' }, make('div', { class: 'metric-title' }, title), make('div', { class: 'metric-value' }, numberOf(data.shop.id + name, index)))));

/** An order's number: fifteen digits, no item's. */
export const orderNumber = (index) => String(200_000_000_000_000 + (sum(`${data.shop.id} ${index}`) % 9_000_000) * 10_000_000 + index);
