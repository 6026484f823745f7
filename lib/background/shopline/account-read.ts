import { type FailureCode, failure, isAbout, isPassing } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import type { ShoplineClient } from '#lib/shopline/client';
import { stores } from './accounts';

/**
 * An answer with its refusal explained. SHOPLINE's 403 has three causes and no code for them: a token that may not even say whose it is
 * is tied to other addresses; a store without any feature of affiliate campaigns lacks the feature; else the API is not ticked.
 * What concerns the whole store is noted with it, so that the next step need not ask.
 */
export async function explainRefusal<T>(store: ShoplineAccount, client: ShoplineClient, answer: Result<T>): Promise<Result<T>> {
  if (answer.ok) return answer;
  const { code, ...more } = answer.failure;
  if (code !== 'storeForbidden' && code !== 'storeTokenRefused') return answer;
  const cause = code === 'storeForbidden' ? await causeOf(client) : code;
  await stores.change(store.id, (one) => ({ ...one, check: { at: Date.now(), failure: cause } }));
  return fail(failure(cause, more));
}

/** Whether the store's token was refused since then: no further request is worth sending. */
export async function refusedSince(store: ShoplineAccount, since: number): Promise<FailureCode | null> {
  const now = await stores.byId(store.id);
  const check = now.ok ? now.value.check : null;
  return check && check.at >= since && check.failure !== null && isAbout(check.failure, 'store') ? check.failure : null;
}

/** Whether a token opens affiliate campaigns; null: it does. It may say whose it is and still be refused there. */
export async function campaignsRefused(client: ShoplineClient): Promise<FailureCode | null> {
  const answer = await client.campaigns({ perPage: 1 });
  // A row that cannot be read is no refusal.
  if (answer.ok || answer.failure.code === 'responseInvalid') return null;
  return answer.failure.code === 'storeForbidden' ? causeOf(client) : answer.failure.code;
}

async function causeOf(client: ShoplineClient): Promise<FailureCode> {
  const owner = await client.tokenInfo({});
  if (!owner.ok) return owner.failure.code === 'storeForbidden' ? 'storeIpRefused' : 'storeForbidden';
  const merchants = await client.merchants({});
  if (!merchants.ok) return isPassing(merchants.failure.code) ? 'storeForbidden' : 'storeNoScope';
  const features = merchants.value.items.flatMap(({ rolloutKeys }) => rolloutKeys ?? []);
  return features.some((feature) => feature.includes('affiliate')) ? 'storeNoScope' : 'storeNoFeature';
}
