// Runs a page that shows a list: loads, waits as a slow page does, draws. An answer that comes after a newer wish is dropped.
import { addressOf, switches } from './address.js';
import { begin, done, isCurrent, pause } from './ready.js';

/** `page`: {read, load(view), frame(wrap, view, act), draw(list, view), body, readyMark(list, view), busy?}. */
export function runPaged(page, wrap) {
  let view = page.read();
  let list = { page: view.page, pages: 1, total: 0, rows: [] };

  async function go(next, push) {
    const mine = begin();
    view = next;
    if (push) history.pushState(null, '', addressOf(location.pathname, view));
    page.busy?.();
    const slow = Number(switches.delay ?? 60) * (1 + (view.page % 3));
    const [fresh] = await Promise.all([page.load(next), pause(slow)]);
    if (!isCurrent(mine)) return;
    list = fresh;
    view = { ...next, page: fresh.page };
    await page.draw(list, view);
    done(mine, page.readyMark(list, view));
  }

  const act = {
    view: () => view,
    list: () => list,
    change: (part) => go({ ...view, ...part }, true),
    turn: (step) => go({ ...view, page: Math.min(list.pages, Math.max(1, list.page + step)) }, true),
    /** The same again, after a switch or a rate has changed. */
    again: () => go(view, false),
    reframe: () => {
      page.frame(wrap, view, act);
      return go(view, false);
    },
  };
  page.frame(wrap, view, act);
  act.started = go(view, false);
  return act;
}
