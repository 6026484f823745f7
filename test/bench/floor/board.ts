import '#components/ui/styles/kit.css';
import './tables/tables.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Ours } from './tables/ours';
import { plainRows, type TableHandle } from './tables/rows';
import { Theirs } from './tables/tanstack';

// Which table: `?ours` or `?theirs`. Both get the same rows; what the bench does with them hangs on the window.
const isOurs = location.search === '?ours';
const rows = plainRows(50_000);
type Acts = Pick<TableHandle, 'sort' | 'filter'>;
let acts: Acts | undefined;
const tell = (now: Acts) => {
  acts = now;
};
const first = () => document.querySelector<HTMLElement>('[data-row="0"]:not([hidden])');
const handle: TableHandle & { mount(): void } = {
  box: () => document.querySelector<HTMLElement>('.vt, .theirs'),
  sort: (column) => acts?.sort(column),
  filter: (least) => acts?.filter(least),
  seen: () => (first() ? `${first()?.textContent} ${handle.box()?.scrollHeight}` : ''),
  mount: () => {
    const root = document.getElementById('root');
    if (root) createRoot(root).render(createElement(isOurs ? Ours : Theirs, { rows, tell }));
  },
};
Object.assign(window, { table: handle });
