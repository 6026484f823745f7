import { shopClient } from '#lib/background/shops/shop-client';
import { shops } from '#lib/background/shops/shops';
import type { Job } from '#lib/domain/jobs/job';
import type { StepOutcome } from './read-shop-page';
import type { ShopReading } from './read-shop-step';

type Opened = { readonly ok: true; readonly reading: ShopReading } | { readonly ok: false; readonly outcome: StepOutcome };

/** What a step that reads a shop needs, or how it ends without it. */
export async function shopReading(shopAccountId: string, job: Job, signal: AbortSignal): Promise<Opened> {
  const shop = await shops.byId(shopAccountId);
  if (!shop.ok) return { ok: false, outcome: { is: 'failed', refused: true, failure: shop.failure } };
  const client = await shopClient(shop.value);
  if (!client.ok) return { ok: false, outcome: { is: 'failed', failure: client.failure } };
  const startedAt = job.startedAt ?? job.createdAt;
  return { ok: true, reading: { shop: shop.value, client: client.value, jobId: job.id, startedAt, signal } };
}
