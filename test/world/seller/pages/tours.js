// Layers over a whole page that eat every click until they are closed.
import { data, L } from './data.js';
import { make } from './dom.js';

let layer = null;

export function closeTour() {
  layer?.remove();
  layer = null;
}

/** `1`: what is new on this page; `lang`: which language. `isNew` for the newer pages. */
export function showTour(kind, isNew) {
  closeTour();
  const [welcome, skip] = L.tour;
  const words = kind === 'lang' ? L.login[3] : welcome;
  const buttons = (kind === 'lang' ? ['English', data.language] : [skip]).map((name) => make('button', { class: 'eds-button eds-button--primary', click: closeTour }, name));
  const box = isNew ? 'eds-react-modal__box' : kind === 'lang' ? 'eds-modal__box' : 'eds-popover eds-popover__content';
  layer = make('div', { class: `${isNew ? 'ams-tour' : 'on-boarding'} tour-layer` }, make('div', { class: `${box} tour-box` }, make('p', {}, words), buttons));
  document.body.append(layer);
}
