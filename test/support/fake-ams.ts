import type { Failure } from '#lib/domain/failure';
import type { RateChange } from '#lib/domain/rates/apply/apply-steps';
import { fail, ok, type Result } from '#lib/domain/result';

interface Entry {
  readonly itemId: string;
  readonly campaignId: string;
  readonly rate: number;
  readonly status: 'Ongoing' | 'Terminating';
}
type Word = { readonly id: string; readonly failure: Failure };

/** An open campaign in memory: batch calls that refuse what is planted, and a list that is as old as it likes. */
export function createFakeAms(now: () => number, lagMs: () => number, barred: ReadonlySet<string>) {
  const history = new Map<string, { readonly at: number; readonly entry: Entry }[]>();
  let ids = 0;
  const put = (entry: Entry, at = now()) => history.set(entry.campaignId, [...(history.get(entry.campaignId) ?? []), { at, entry }]);
  const seenAt = (at: number) => [...history.values()].flatMap((past) => past.findLast((one) => one.at <= at)?.entry ?? []);
  const liveOf = (itemId: string) => seenAt(now()).filter((entry) => entry.itemId === itemId && entry.status === 'Ongoing');
  const each = (ids: readonly string[], work: (id: string) => Failure['code'] | null) => {
    const done: string[] = [];
    const failed: Word[] = [];
    for (const id of ids) {
      const code = work(id);
      if (code) failed.push({ id, failure: { code } });
      else done.push(id);
    }
    return ok({ done, failed });
  };
  const entryOf = (campaignId: string) => history.get(campaignId)?.at(-1)?.entry;
  const row = ({ itemId, campaignId, rate, status }: Entry) => ({
    itemId,
    itemName: 'Cup',
    campaignId,
    campaignStatus: status,
    commissionRate: rate,
    period: { start: 1, end: null },
    pendingTerminatedTime: null,
    commissionProtectionList: [],
    maxCommissionRateCurrentDay: rate,
  });

  const calls = {
    batchAdd: async ({ itemIdList, commissionRate }: { itemIdList: string[]; commissionRate: number }) =>
      each(itemIdList, (itemId) => {
        if (barred.has(itemId)) return 'productRefused';
        if (liveOf(itemId).length) return 'alreadyInCampaign';
        put({ itemId, campaignId: String(9000 + ids++), rate: commissionRate, status: 'Ongoing' });
        return null;
      }),
    batchEdit: async ({ campaignIds, commissionRate }: { campaignIds: string[]; commissionRate: number }) =>
      each(campaignIds, (id) => {
        const entry = entryOf(id);
        if (!entry || entry.status === 'Terminating') return 'notInCampaign';
        if (barred.has(entry.itemId)) return 'rateTooHigh';
        put({ ...entry, rate: commissionRate });
        return null;
      }),
    batchRemove: async ({ campaignIds }: { campaignIds: string[] }) =>
      each(campaignIds, (id) => {
        const entry = entryOf(id);
        if (!entry || entry.status === 'Terminating') return 'notInCampaign';
        if (barred.has(entry.itemId)) return 'amsRefused';
        put({ ...entry, status: 'Terminating' });
        return null;
      }),
    list: async (ids: readonly string[]) =>
      ok({
        itemList: seenAt(now() - lagMs())
          .filter(({ itemId }) => ids.includes(itemId))
          .map(row),
        totalCount: 0,
        cursor: null,
        hasMore: false,
      }),
  };
  return { calls, truth: () => seenAt(now()), begin: (entry: Entry) => put(entry, 0) };
}
export type FakeAms = ReturnType<typeof createFakeAms>;

/** Products to change, add and take out at so many rates, every seventh barred; those that are in the campaign are put there. */
export function fakeInputs(ams: Pick<FakeAms, 'begin'>, count: number, rates: number, isBarred: (n: number) => boolean): RateChange[] {
  return Array.from({ length: count }, (_, n): RateChange => {
    const doing = (['edit', 'add', 'remove'] as const)[n % 3] ?? 'edit';
    const itemId = itemOf(n, isBarred(n));
    const rate = 1000 + (Math.floor(n / 3) % rates) * 50;
    if (doing !== 'add') ams.begin({ itemId, campaignId: `7${n}`, rate: 500, status: 'Ongoing' });
    return {
      itemId,
      doing,
      campaignId: doing === 'add' ? null : `7${n}`,
      before: (doing === 'add' ? null : 500) as RateChange['before'],
      rate: (doing === 'remove' ? null : rate) as RateChange['rate'],
      start: null,
      end: null,
    };
  });
}

export const itemOf = (n: number, isBarred: boolean): string => `${isBarred ? 8 : 1}${String(n).padStart(5, '0')}`;

/** A client as the steps use it; `through` may lose an answer, or everything. */
export function fakeClient(ams: FakeAms, through: <T>(call: () => Promise<Result<T>>) => Promise<Result<T>>) {
  const { batchAdd, batchEdit, batchRemove, list } = ams.calls;
  return {
    batchAdd: (params: Parameters<typeof batchAdd>[0]) => through(() => batchAdd(params)),
    batchEdit: (params: Parameters<typeof batchEdit>[0]) => through(() => batchEdit(params)),
    batchRemove: (params: Parameters<typeof batchRemove>[0]) => through(() => batchRemove(params)),
    pages: {
      async *addedProducts({ search }: { search: { ids: string[] } }) {
        yield await through(() => list(search.ids));
      },
    },
  };
}

export const LOST: Result<never> = fail({ code: 'outcomeUnknown' });
