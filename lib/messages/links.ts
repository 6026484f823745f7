import * as v from 'valibot';
import { id, jobStarted, nothing, passive, row } from './row';
import { bulkLinks, groupLinks, openTabs, tabsQuestion } from './shapes/bulk';
import { filedLinks, linkIds, linkNote } from './shapes/history';

export const linksMessages = {
  /** The page in a tab as its own head tells it: title, og tags, JSON-LD. Read once, when the person acts. */
  'page.read': row(
    'page',
    v.strictObject({ tabId: v.pipe(v.number(), v.integer()) }),
    v.object({
      url: v.string(),
      title: v.string(),
      ogTitle: v.nullable(v.string()),
      ogImage: v.nullable(v.string()),
      jsonLd: v.array(v.string()),
    }),
    passive,
  ),
  /** The open tabs of Shopee's buyer pages, in the order of their windows. `read`: with what each page's head says, because the person asked. */
  'tabs.read': row('page', tabsQuestion, openTabs, passive),
  /** What the person writes to a link: tags, a note, a star. */
  'history.note': row('page', v.strictObject({ note: linkNote }), nothing),
  /** Takes links out of the history under a mark by which they can come back for a day. */
  'history.remove': row('page', v.strictObject({ ids: linkIds, batch: id }), v.object({ removed: v.number() })),
  'history.restore': row('page', v.strictObject({ batch: id }), v.object({ restored: v.number() })),
  /** Some rows of a file of links; links that are there stay as they are. */
  'history.import': row('page', v.strictObject({ filed: filedLinks }), v.object({ added: v.number(), known: v.number() })),
  /** One link for each address, as a job. */
  'job.bulkLinks': row('page', bulkLinks, jobStarted),
  /** One product, one link for each group, as a job. */
  'job.groupLinks': row('page', groupLinks, jobStarted),
  /** Looks whether the products of all kept links are still offered. */
  'job.checkLinks': row('page', v.strictObject({ requestId: id }), jobStarted),
} as const;
