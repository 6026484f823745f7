import type { Badges } from './badges';
import type { PageSpec } from './page-spec';

export interface PageWatch {
  /** Watches a page of this kind; null: watches nothing. */
  readonly turn: (spec: PageSpec | null) => void;
  /** The element that is watched: nothing outside of it is read. */
  readonly root: () => Element | null;
  /** Whether the page has changed since `drawn`. */
  readonly news: () => boolean;
  /** Our own changes are made: they are no news. `some`: the page has more rows than were read. */
  readonly drawn: (some: boolean) => void;
  readonly partly: () => boolean;
  readonly stop: () => void;
}

interface Watching {
  readonly badges: Badges;
  readonly soon: () => void;
  readonly living: () => boolean;
}

/**
 * The one observer. A badge that a change made wrong goes before the browser paints again; everything else waits for a pass.
 */
export function watchPage({ badges, soon, living }: Watching): PageWatch {
  let spec: PageSpec | null = null;
  let root: Element | null = null;
  let some = false;
  let fresh = true;

  const observer = new MutationObserver((records) => {
    // A page drawn anew tells of every row: to look through all that costs more than to look at every badge.
    const great = records.length > MANY;
    const news = great ? records : records.filter((record) => !isOurs(record, badges));
    if (!spec || news.length === 0 || !living()) return;
    fresh = true;
    badges.check(great ? null : new Set(news.map(({ target }) => target)), spec);
    // The application mounted into a new root: the old one says nothing any more.
    if (root && !root.isConnected) observe();
    soon();
  });
  const observe = () => {
    observer.disconnect();
    fresh = true;
    root = spec && stableRoot();
    if (root) observer.observe(root, WATCHED);
  };

  return {
    turn: (next) => {
      if (next === spec && root?.isConnected) return;
      spec = next;
      some = false;
      observe();
    },
    root: () => root,
    news: () => fresh,
    drawn: (more) => {
      some = more;
      fresh = false;
      // Passes run in a task of their own, so that nothing but our own changes can be waiting here.
      observer.takeRecords();
      if (spec && !root?.isConnected) observe();
    },
    partly: () => some,
    stop: () => observer.disconnect(),
  };
}

/** More badges than a page can have. */
const MANY = 100;

/** The evidence that a page changes in place, besides nodes coming and going. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['name', 'value', 'href', 'data-row-key'],
};

/** Both front ends mount into one element that stays; before it is there, the body is watched. */
const stableRoot = () => document.querySelector('#app, #root') ?? document.body;

function isOurs({ type, addedNodes, removedNodes }: MutationRecord, badges: Badges): boolean {
  if (type !== 'childList' || addedNodes.length + removedNodes.length !== 1) return false;
  const node = addedNodes[0] ?? removedNodes[0];
  return node?.isConnected === true && badges.owns(node);
}
