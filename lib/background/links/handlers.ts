import { browser } from 'wxt/browser';
import { jobIdOf } from '#lib/background/jobs/job-id';
import { runner } from '#lib/background/jobs/runner';
import { failure } from '#lib/domain/failure';
import { isEmptyNote } from '#lib/domain/links/link-note';
import { isLongLinkTo } from '#lib/domain/links/long-link';
import { isShortLinkOf } from '#lib/domain/links/short-link';
import { fivePlaces } from '#lib/domain/links/sub-ids/sub-id';
import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { readHead } from '#lib/page/read-head';
import { importLinks } from '#lib/records/links/link-import';
import { removeLinks, restoreLinks } from '#lib/records/links/link-removal';
import { write } from '#lib/records/transact';
import { bulkLinks } from './jobs/bulk-links';
import { checkLinks } from './jobs/check-links';
import { groupLinks } from './jobs/group-links';
import { productsOfLinks } from './jobs/products-of-links';
import { headOfTab } from './tab-head';

/** Some rows of a file; whatever is no link of its market is refused here once more, whoever read the file. */
const historyImport: Handlers['history.import'] = async ({ filed }) => {
  const isOurs = ({ market, link, page }: (typeof filed)[number]['link']) =>
    isShortLinkOf(market, link) || isLongLinkTo(market, page, link);
  if (!filed.every(({ link }) => isOurs(link))) return fail(failure('fileUnreadable'));
  const imported = await importLinks(filed.map(({ link, note }) => ({ link: { ...link, subIds: fivePlaces(link.subIds) }, note })));
  return imported.ok ? ok({ ...imported.value }) : imported;
};

/** Keeps what the person wrote to a link; an empty note is none. */
const historyNote: Handlers['history.note'] = async ({ note }) => {
  const saved = await write(['linkNotes'], async (transaction) => {
    const store = transaction.objectStore('linkNotes');
    if (isEmptyNote(note)) await store.delete(note.linkId);
    else await store.put(note);
  });
  return saved.ok ? ok({}) : saved;
};

const historyRemove: Handlers['history.remove'] = async ({ ids, batch }) => {
  const removed = await removeLinks(ids, batch, Date.now());
  return removed.ok ? ok({ removed: removed.value }) : removed;
};

const historyRestore: Handlers['history.restore'] = async ({ batch }) => {
  const restored = await restoreLinks(batch);
  return restored.ok ? ok({ restored: restored.value }) : restored;
};

const jobBulkLinks: Handlers['job.bulkLinks'] = async ({ requestId, ...params }) => {
  return jobIdOf(runner.start(bulkLinks, params, { accountId: params.accountId, id: requestId }));
};

const jobCheckLinks: Handlers['job.checkLinks'] = async ({ requestId }) => {
  const products = await productsOfLinks();
  if (!products.ok) return products;
  return jobIdOf(runner.start(checkLinks, { products: products.value }, { accountId: null, urgency: 'background', id: requestId }));
};

const jobGroupLinks: Handlers['job.groupLinks'] = async ({ requestId, ...params }) => {
  return jobIdOf(runner.start(groupLinks, params, { accountId: params.accountId, id: requestId }));
};

/** Reads the head of the page in a tab, once, because the person opened the popup or the panel on it. */
const pageRead: Handlers['page.read'] = async ({ tabId }) => {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: readHead });
    return frame?.result ? ok(frame.result) : fail(failure('noPageAccess'));
  } catch (error) {
    // The browser refuses on its own pages, on error pages, and when the tab has gone.
    if (error instanceof Error) return fail(failure('noPageAccess'));
    throw error;
  }
};

const BUYER_PAGES = MARKET_CODES.map((code) => `https://${MARKETS[code].buyer}/*`);

/** Lists the open tabs of Shopee's buyer pages; their addresses are seen by the host permissions. Sleeping tabs are not woken. */
const tabsRead: Handlers['tabs.read'] = async ({ read }) => {
  const open = await browser.tabs.query({ url: BUYER_PAGES, windowType: 'normal' });
  const tabs = await Promise.all(
    open.map(async ({ id, url = '', title = '', discarded, status }) => ({
      url,
      title: title.slice(0, 500),
      head: read && id !== undefined && !discarded ? await headOfTab(id, url, status === 'complete') : null,
    })),
  );
  return ok({ tabs });
};

/** Message → handler. */
export const linksHandlers = {
  'history.import': historyImport,
  'history.note': historyNote,
  'history.remove': historyRemove,
  'history.restore': historyRestore,
  'job.bulkLinks': jobBulkLinks,
  'job.checkLinks': jobCheckLinks,
  'job.groupLinks': jobGroupLinks,
  'page.read': pageRead,
  'tabs.read': tabsRead,
} satisfies Partial<Handlers>;
