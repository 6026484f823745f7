// window.__seller: what tests do to the page and ask of it. Every act resolves to state() once the page stands again.
import { addressOf, queryOf, switches } from './address.js';
import { data, sendRate } from './data.js';
import { isOurs } from './dom.js';
import { settled } from './ready.js';
import { itemAround, itemOf, ownRows } from './rows.js';
import { closeTour } from './tours.js';

export function installHandle({ current, open }) {
  const state = () => {
    const { kind, item, act } = current();
    const list = act?.list();
    return { kind, item, path: location.pathname, shop: data.shop.id, market: data.market, language: data.language, view: act?.view() ?? null, total: list?.total ?? 0, pages: list?.pages ?? 0, switches: { ...switches } };
  };
  const after = async (work) => {
    await work;
    await settled();
    return state();
  };
  const act = () => {
    const { act: found, kind } = current();
    if (!found) throw new Error(`${kind} is no list`);
    return found;
  };
  const rows = () => {
    const body = current().page?.body?.();
    return body ? ownRows(body).filter((row) => row.isConnected) : [];
  };
  const change = (part) => after(act().change(part));
  const keepSwitches = () => history.replaceState(null, '', addressOf(location.pathname, act().view()));
  const setSwitch = (name, value) => {
    if (value == null) delete switches[name];
    else switches[name] = String(value);
    keepSwitches();
  };

  window.__seller = {
    state,
    settled: () => after(),
    next: () => after(act().turn(1)),
    previous: () => after(act().turn(-1)),
    goPage: (page) => change({ page }),
    setSize: (size) => change({ size, page: 1 }),
    sort: (key) => change({ sort: key, page: 1 }),
    filter: (keyword) => change({ keyword, page: 1 }),
    tab: (tab) => change({ tab, page: 1 }),
    /** Draws the same again, in one of the two ways. */
    rerender: (mode) => {
      setSwitch('rerender', mode);
      return after(act().again());
    },
    setLayout: (layout) => {
      setSwitch('layout', layout);
      return after(act().reframe());
    },
    /** Any switch of address.js; the page is made anew. */
    set: (name, value) => {
      setSwitch(name, value);
      return after(act().reframe());
    },
    open: (path) => {
      open(path);
      return after();
    },
    expand: (id) => current().page.expand(id),
    closeTour,
    /** The truth: the id of each row that stands in the document, in order. */
    rowIds: () => rows().map((row) => itemOf(row).id),
    /** The same with whose it is, today's rate in percent (null: not in the campaign) and whether the row is in view. */
    rows: () =>
      rows().map((row) => {
        const { id, own, added, percent } = itemOf(row);
        const { top, bottom } = row.getBoundingClientRect();
        return { id, own, percent: added ? percent : null, inView: bottom > 0 && top < innerHeight };
      }),
    /** The id of the row around any node, also one that somebody else put there; null: no row of the page. */
    truthOf: (node) => itemAround(node)?.id ?? null,
    /** Whether the page made a node itself. */
    isOurs,
    /** The seller sets today's rate here; throws with the reason when it may not be. */
    setRate: async (itemId, percent) => {
      const refused = await sendRate(itemId, percent, queryOf());
      if (refused !== null) throw new Error(refused);
      return current().act ? after(current().act.again()) : state();
    },
  };
}
