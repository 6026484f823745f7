import type { Failure } from '#lib/domain/failure';
import type { Sample } from '#lib/domain/targeted/book/samples';
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
}

/** Asks Shopee which of these orders are samples, and keeps those with the affiliate's. */
export async function seekSamples(owner: Owner, orderIds: readonly string[]): Promise<SamplesSought> {
  const answer = await ask('book.findSamples', { accountId: owner.accountId, orderIds: [...orderIds] });
  if (!answer.ok) return { added: 0, ordinary: [], unknown: [], failure: answer.failure };
  const { samples, ordinary, unknown } = answer.value;
  const kept = samples.length === 0 ? NOTHING : await addSamples(owner, samples);
  return { ...kept, ordinary, unknown };
}

/** Keeps samples with those that the affiliate has by then. */
export const addSamples = (owner: Owner, samples: readonly Sample[]): Promise<SamplesSought> => keep(owner, samples, []);

/** Keeps these orders no longer. */
export const removeSamples = (owner: Owner, orderIds: ReadonlySet<string>): Promise<SamplesSought> => keep(owner, [], [...orderIds]);

const NOTHING: SamplesSought = { added: 0, ordinary: [], unknown: [], failure: null };

async function keep({ accountId, affiliateId }: Owner, samples: readonly Sample[], remove: string[]): Promise<SamplesSought> {
  const add = samples.map(({ orderId, day, items }) => ({ orderId, day, items: items.map((item) => ({ ...item })) }));
  const kept = await ask('book.keepSamples', { accountId, affiliateId, add, remove });
  return kept.ok ? { ...NOTHING, added: kept.value.added } : { ...NOTHING, failure: kept.failure };
}
