import type { Badges } from './badges';
import type { PageSpec } from './page-spec';

export interface PageWatch {
  /** Watches a page of this kind; null: watches nothing. */
  readonly turn: (spec: PageSpec | null) => void;
  /** The element that shows the page: nothing outside of it is read. */
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
  let roots: readonly Element[] = [];
  let some = false;
  let fresh = true;

  const observer = new MutationObserver((records) => {
    // A page that is drawn anew reports every row: reading all of them costs more than checking every badge.
    const great = records.length > MANY;
    const news = great ? records : records.filter((record) => !isOurs(record, badges));
    if (!spec || news.length === 0 || !living()) return;
    fresh = true;
    badges.check(great ? null : new Set(news.map(({ target }) => target)), spec);
    // The application mounted into a new root: the old one says nothing any more.
    if (gone()) observe();
    soon();
  });
  const observe = () => {
    observer.disconnect();
    fresh = true;
    roots = spec ? stableRoots() : [];
    for (const root of roots) observer.observe(root, WATCHED);
  };
  const gone = () => !roots.every(({ isConnected }) => isConnected);

  return {
    turn: (next) => {
      if (next === spec && roots.length > 0 && !gone()) return;
      spec = next;
      some = false;
      observe();
    },
    // The other front end's element stands there empty, or is left so when the person goes on.
    root: () => roots.find(({ childElementCount }) => childElementCount > 0) ?? null,
    news: () => fresh,
    drawn: (more) => {
      some = more;
      fresh = false;
      // Passes run in a task of their own, so that nothing but our own changes can be waiting here.
      observer.takeRecords();
      if (gone()) observe();
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

/** Each of the two front ends mounts into an element of its own that stays; before one is there, the body is watched. */
function stableRoots(): readonly Element[] {
  const found = [...document.querySelectorAll('#app, #root')];
  return found.length > 0 ? found : [document.body];
}

function isOurs({ type, addedNodes, removedNodes }: MutationRecord, badges: Badges): boolean {
  if (type !== 'childList' || addedNodes.length + removedNodes.length !== 1) return false;
  const node = addedNodes[0] ?? removedNodes[0];
  return node?.isConnected === true && badges.owns(node);
}
