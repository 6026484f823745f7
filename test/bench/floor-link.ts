import type { World } from '#test/world';
import type { Stage } from './stage';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

interface BareRequest {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** The last link request, to be sent once more as bare as can be. */
export function lastLinkRequest(world: World): BareRequest {
  const last = world.requests().findLast(({ operation }) => operation === 'generateShortLink');
  if (!last) throw new Error('no link was made yet');
  const { authorization = '', 'content-type': type = '' } = last.headers;
  return { url: `https://${last.host}${last.path}`, headers: { authorization, 'content-type': type }, body: last.body };
}

/** A page of the floor extension asks its worker of one line for the same request: from the question to the answer. */
export async function floorLink({ context, floorUrl, world }: Stage): Promise<() => Promise<number>> {
  const page = await context.newPage();
  await page.goto(floorUrl('index.html'));
  return () =>
    page.evaluate(async (request) => {
      const began = performance.now();
      const answer = (await chrome.runtime.sendMessage({ request })) as { ok?: unknown } | undefined;
      if (answer?.ok !== true) throw new Error('the bare request was refused');
      return performance.now() - began;
    }, lastLinkRequest(world));
}

/** The worker of one line itself sends it. */
export async function floorWorker({ context, floorUrl }: Stage): Promise<(request: BareRequest) => Promise<void>> {
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(floorUrl('/')));
  if (!worker) throw new Error('the floor has no worker');
  return (request) =>
    worker.evaluate(async ({ url, headers, body }) => {
      const answer = await fetch(url, { method: 'POST', headers, body, cache: 'no-store', credentials: 'omit' });
      if (!(await answer.text()).includes('shortLink')) throw new Error('the bare request was refused');
    }, request);
}
