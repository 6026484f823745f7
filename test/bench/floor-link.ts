import type { World } from '#test/world';
import type { Stage } from './stage';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

interface BareRequest {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** The last link request, to be sent once more as bare as can be. */
function lastLinkRequest(world: World): BareRequest {
  const last = world.requests().findLast(({ operation }) => operation === 'generateShortLink');
  if (!last) throw new Error('no link was made yet');
  const { authorization = '', 'content-type': type = '' } = last.headers;
  return { url: `https://${last.host}${last.path}`, headers: { authorization, 'content-type': type }, body: last.body };
}

/**
 * A page of the floor extension asks its worker of one line for the same request: when the question began, by the page's clock, when the
 * worker had its answer, by its own, and how long it took until the page had it.
 */
export async function bareLink({
  context,
  floorUrl,
  world,
}: Pick<Stage, 'context' | 'floorUrl' | 'world'>): Promise<() => Promise<{ began: number; answered: number; took: number }>> {
  const page = await context.newPage();
  await page.goto(floorUrl('index.html'));
  return () =>
    page.evaluate(async (request) => {
      const [began, start] = [Date.now(), performance.now()];
      const answer = (await chrome.runtime.sendMessage({ request })) as { ok?: unknown; at: number } | undefined;
      if (answer?.ok !== true) throw new Error('the bare request was refused');
      return { began, answered: answer.at, took: performance.now() - start };
    }, lastLinkRequest(world));
}
