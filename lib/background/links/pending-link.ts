import { browser } from 'wxt/browser';
import { lockIfIdleOrUse } from '#lib/background/accounts/auto-lock';
import { CARRY_ON_ALARM } from '#lib/background/shell/alarm-names';
import { logFault } from '#lib/background/shell/log';
import { beforeAll } from '#lib/background/shell/quiet';
import { ok, type Result } from '#lib/domain/result';
import { listKeyed, removeKeyed, writeKeyed } from '#lib/settings/keyed';
import { AFTER_ANSWER, type LinkMade, type LinkMadeAhead, type LinkRequest } from './link-request';
import { makeLink, makeLinkAhead } from './make-link';
import { getReadyToTell, tellFailure, tellLink } from './tell';

/**
 * A link that was asked for is written down before its request is sent, so that a worker that dies in between is followed by one that
 * carries on. A page that asked copies and tells by itself, as long as it is open.
 */
interface PendingLink {
  readonly request: LinkRequest;
  readonly by: Asker;
}
type Asker = 'worker' | { readonly documentId: string | null };

/** Makes a link from the menu or a key: the worker copies and tells. */
export function makeAndTell(request: LinkRequest): Promise<void> {
  return beforeAll(async () => {
    const ready = { allowed: lockIfIdleOrUse(true), written: writeDown({ request, by: 'worker' }) };
    // What telling needs is made ready while Shopee is asked, not while the request is.
    ready.written.then(
      () => setTimeout(getReadyToTell),
      () => undefined,
    );
    const [made] = await Promise.all([makeLink(request, ready), ready.allowed, ready.written]);
    await Promise.all([forget(request.requestId), tell(made)]);
  });
}

/**
 * Makes a link for a page; when that page has been closed meanwhile, the worker copies and tells in its place.
 *
 * @param allowed resolves once a secret may be opened
 */
export function makeForPage(request: LinkRequest, documentId: string | null, allowed: Promise<void>): Promise<Result<LinkMade>> {
  return beforeAll(async () => {
    const ready = { allowed, written: writeDown({ request, by: { documentId } }) };
    const [made] = await Promise.all([makeLinkAhead(request, ready), allowed, ready.written]);
    // Its page has the answer first; the rest follows.
    setTimeout(() => {
      finishForPage(request.requestId, made, documentId).catch((error: unknown) => logFault('link of a page', error));
    }, AFTER_ANSWER);
    return made.ok ? ok({ link: made.value.link, reused: made.value.reused }) : made;
  });
}

/** After a worker's death: makes pending links of the menu, of keys and of closed pages, and notifies the person. An open page asks again itself. */
export async function carryOn(): Promise<void> {
  for (const { request, by } of (await listKeyed('pendingLink')) as readonly PendingLink[]) {
    // A page that is still open asks again by itself, under the same id.
    if (by === 'worker' || !(await isOpen(by.documentId))) await finish(request);
    else await browser.alarms.create(CARRY_ON_ALARM, { delayInMinutes: 0.5 });
  }
}

/** In ms. Whichever worker wakes next finds what is written; an alarm wakes one for what takes longer than this. */
const ALARM_AFTER = 200;
const alarms = new Map<string, ReturnType<typeof setTimeout>>();

function writeDown(pending: PendingLink): Promise<void> {
  const { requestId } = pending.request;
  const alarm = () => browser.alarms.create(CARRY_ON_ALARM, { delayInMinutes: 0.5 });
  alarms.set(
    requestId,
    setTimeout(() => alarm().catch((error: unknown) => logFault('carry on', error)), ALARM_AFTER),
  );
  return writeKeyed('pendingLink', pending, requestId);
}

async function finish(request: LinkRequest): Promise<void> {
  const made = await makeLink(request);
  await Promise.all([forget(request.requestId), tell(made)]);
}

async function finishForPage(requestId: string, made: Result<LinkMadeAhead>, documentId: string | null): Promise<void> {
  const stored = made.ok ? await made.value.stored : ok(undefined);
  const [open] = await Promise.all([isOpen(documentId), forget(requestId)]);
  if (!open) await tell(made);
  // The page has its link; that the history has none (a full disk) is told where every failure of the worker is.
  if (!stored.ok) await tellFailure(stored.failure);
}

function forget(requestId: string): Promise<void> {
  clearTimeout(alarms.get(requestId));
  alarms.delete(requestId);
  return removeKeyed('pendingLink', requestId);
}

const tell = (made: Result<LinkMade>): Promise<void> => (made.ok ? tellLink(made.value) : tellFailure(made.failure));

/** Whether the asking document (or, where the browser does not tell which, any page of ours that could have asked) is open. */
async function isOpen(documentId: string | null): Promise<boolean> {
  const filter = documentId
    ? { documentIds: [documentId] }
    : { contextTypes: ['POPUP', 'SIDE_PANEL', 'TAB'] as ('POPUP' | 'SIDE_PANEL' | 'TAB')[] };
  return (await browser.runtime.getContexts(filter)).length > 0;
}
