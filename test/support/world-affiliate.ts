import { MARKETS } from '#lib/domain/market';
import { createClock } from '#lib/http/clock';
import { send } from '#lib/http/send';
import { type AffiliateClient, createAffiliateClient } from '#lib/shopee-affiliate/client';
import { sealOf } from '#lib/vault/seal';
import type { AffiliateAccount, World } from '#test/world';
import { fetchFrom } from '#test/world/line/client';

/** The network, of which the stand-in world is all: every request reaches it at its plain port, under its own host. */
export const worldFetch =
  (world: World): typeof fetch =>
  async (url, init) => {
    const { host, pathname, search } = new URL(String(url));
    const headers = { ...(init?.headers as Record<string, string>), host };
    const reply = await fetchFrom(world, `http://127.0.0.1${pathname}${search}`, {
      method: init?.method ?? 'GET',
      headers,
      ...(typeof init?.body === 'string' ? { body: init.body } : {}),
    }).catch((reason: unknown) => {
      // As the browser tells of a line that broke.
      throw new TypeError('network', { cause: reason });
    });
    if (init?.signal?.aborted) throw init.signal.reason;
    return new Response(reply.body, { status: reply.status, headers: reply.headers });
  };

/** The extension's own client of an account of the world; `fetch` has to be the world's. */
export function worldClient({ market, appId, secret }: AffiliateAccount, now: () => number, take: () => Promise<unknown>): AffiliateClient {
  return createAffiliateClient(MARKETS[market], appId, {
    seal: sealOf(appId, [MARKETS[market].affiliateApi], secret),
    clock: createClock(now),
    send,
    take: async () => {
      await take();
      return { ok: true, value: null };
    },
    pause: async () => undefined,
    random: () => 0.5,
  });
}
