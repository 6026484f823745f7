import type { Result } from '#lib/domain/result';
import type { Findable } from '#lib/domain/shell/search';
import { read } from './transact';

/** A shop's affiliates and targeted campaigns as they are found: by name, user name, id, and the person's tags. Nobody who was erased is named. */
export const namesToFind = (
  accountId: string,
): Promise<Result<{ readonly affiliates: readonly Findable[]; readonly campaigns: readonly Findable[] }>> =>
  read(['affiliates', 'affiliateNotes', 'performanceNames', 'campaigns'], async (transaction) => {
    const range = IDBKeyRange.bound([accountId], [accountId, []]);
    const [listed, notes, told, campaigns] = await Promise.all([
      transaction.objectStore('affiliates').getAll(range),
      transaction.objectStore('affiliateNotes').getAll(range),
      transaction.objectStore('performanceNames').getAll(IDBKeyRange.bound([accountId, 'affiliate'], [accountId, 'affiliate', []])),
      transaction.objectStore('campaigns').getAll(range),
    ]);
    const names = new Map<string, { readonly name: string; readonly code: string | null }>();
    for (const { id, name, username } of told) names.set(id, { name: name ?? '', code: username ?? null });
    for (const { affiliateId, name, userName } of listed) {
      const before = names.get(affiliateId);
      names.set(affiliateId, { name: name ?? before?.name ?? '', code: userName ?? before?.code ?? null });
    }
    const tags = new Map<string, string>();
    for (const { affiliateId, tags: own, erasedAt } of notes) {
      if (erasedAt !== null) names.delete(affiliateId);
      else tags.set(affiliateId, own.join(' '));
    }
    return {
      affiliates: [...names].map(([id, one]) => ({ ...one, id, more: tags.get(id) ?? '' })),
      campaigns: campaigns.map(({ campaignId, name }) => ({ id: campaignId, name, code: null })),
    };
  });
