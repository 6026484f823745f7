import type { Failure } from '#lib/domain/failure';
import { type Sample, withSamples } from '#lib/domain/targeted/book/samples';
import { ask } from '#lib/messages/ask';

/** What became of order numbers that were looked up. */
export interface SamplesSought {
  /** Samples that joined the affiliate's. */
  readonly added: number;
  readonly ordinary: readonly string[];
  readonly unknown: readonly string[];
  /** Why they could not be looked up, or not be kept; null: all was. */
  readonly failure: Failure | null;
}

interface Owner {
  readonly accountId: string;
  readonly affiliateId: string;
  readonly samples: readonly Sample[];
}

/** Asks Shopee which of these orders are samples, and keeps those with the affiliate's. */
export async function seekSamples(owner: Owner, orderIds: readonly string[]): Promise<SamplesSought> {
  const answer = await ask('book.findSamples', { accountId: owner.accountId, orderIds: [...orderIds] });
  if (!answer.ok) return { added: 0, ordinary: [], unknown: [], failure: answer.failure };
  const { samples, ordinary, unknown } = answer.value;
  const failure = samples.length === 0 ? null : await keepSamples(owner, withSamples(owner.samples, samples));
  return { added: failure ? 0 : samples.length, ordinary, unknown, failure };
}

/** Keeps the samples of an affiliate as they stand; null: they are kept. */
export async function keepSamples({ accountId, affiliateId }: Omit<Owner, 'samples'>, samples: readonly Sample[]): Promise<Failure | null> {
  const plain = samples.map(({ orderId, day, items }) => ({ orderId, day, items: items.map((item) => ({ ...item })) }));
  const kept = await ask('book.keepSamples', { accountId, affiliateId, samples: plain });
  return kept.ok ? null : kept.failure;
}
