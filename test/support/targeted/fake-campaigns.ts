import type { Failure } from '#lib/domain/failure';
import type { Period } from '#lib/domain/period';
import { fail, ok, type Result } from '#lib/domain/result';

interface Campaign {
  readonly campaignId: string;
  readonly name: string;
  readonly status: string;
  readonly period: Period;
  readonly budget: number | null;
  readonly message: string;
  readonly products: ReadonlyMap<string, number>;
  readonly affiliates: ReadonlySet<string>;
}
interface Item {
  readonly itemId: string;
  readonly rate?: number;
}
interface Invited {
  readonly affiliateId: string;
}
interface Budget {
  readonly isSetBudget?: boolean;
  readonly budget?: number;
}

/** Targeted campaigns in memory: refusals that are planted by id (`8…`), a list that is as old as it likes, settings that are the campaign's own. */
export function createFakeCampaigns(now: () => number, lagMs: () => number) {
  const history = new Map<string, { readonly at: number; readonly campaign: Campaign }[]>();
  const calls = { create: 0, change: 0 };
  const put = (campaign: Campaign) =>
    history.set(campaign.campaignId, [...(history.get(campaign.campaignId) ?? []), { at: now(), campaign }]);
  const seenAt = (at: number) => [...history.values()].flatMap((past) => past.findLast((one) => one.at <= at)?.campaign ?? []);
  const get = (id: string) => history.get(id)?.at(-1)?.campaign;
  const refused = (code: Failure['code']): Result<never> => fail({ code });
  const barred = (id: string) => id.startsWith('8');

  const changing = (campaignId: string, work: (campaign: Campaign) => Result<unknown>) => {
    calls.change++;
    const campaign = get(campaignId);
    if (!campaign) return refused('notInCampaign');
    return campaign.status === 'Terminating' ? refused('campaignNotOpen') : work(campaign);
  };

  const client = {
    async createTargeted(
      params: { campaignName: string; period: Period; sellerMessage: string; itemList: Item[]; affiliateList: Invited[] } & Budget,
    ) {
      calls.create++;
      if (seenAt(now()).some(({ name }) => name === params.campaignName)) return refused('campaignNameTaken');
      const campaignId = String(7000 + history.size);
      const items = params.itemList.filter(({ itemId }) => !barred(itemId));
      const people = params.affiliateList.filter(({ affiliateId }) => !barred(affiliateId));
      put({
        campaignId,
        name: params.campaignName,
        status: 'Ongoing',
        period: params.period,
        budget: params.isSetBudget ? (params.budget ?? null) : null,
        message: params.sellerMessage,
        products: new Map(items.map(({ itemId, rate }) => [itemId, rate ?? 0])),
        affiliates: new Set(people.map(({ affiliateId }) => affiliateId)),
      });
      return ok({
        campaignId,
        failItemList: failed(params.itemList.map(({ itemId }) => itemId).filter(barred), 'productRefused'),
        failAffiliateList: failed(params.affiliateList.map(({ affiliateId }) => affiliateId).filter(barred), 'affiliateRefused'),
      });
    },
    async updateTargeted({
      campaignId,
      campaignName,
      period,
      ...budget
    }: { campaignId: string; campaignName?: string; period?: Partial<Period> } & Budget) {
      return changing(campaignId, (campaign) => {
        put({
          ...campaign,
          name: campaignName ?? campaign.name,
          period: { ...campaign.period, ...period },
          budget: budget.isSetBudget === undefined ? campaign.budget : budget.isSetBudget ? (budget.budget ?? null) : null,
        });
        return ok({});
      });
    },
    async editTargetedProducts({ campaignId, editType, itemList }: { campaignId: string; editType: string; itemList: Item[] }) {
      return changing(campaignId, (campaign) => {
        const products = new Map(campaign.products);
        const fails: { id: string; failure: Failure }[] = [];
        for (const { itemId, rate = 0 } of itemList) {
          const code =
            editType === 'add' && products.has(itemId)
              ? 'alreadyInCampaign'
              : editType !== 'add' && !products.has(itemId)
                ? 'notInCampaign'
                : barred(itemId)
                  ? 'productRefused'
                  : null;
          if (code) fails.push({ id: itemId, failure: { code } });
          else if (editType === 'delete') products.delete(itemId);
          else products.set(itemId, rate);
        }
        if (products.size === 0) return refused('lastOneStays');
        put({ ...campaign, products });
        return ok({ failItemList: fails });
      });
    },
    async editTargetedAffiliates({
      campaignId,
      editType,
      affiliateList,
    }: {
      campaignId: string;
      editType: string;
      affiliateList: Invited[];
    }) {
      return changing(campaignId, (campaign) => {
        const affiliates = new Set(campaign.affiliates);
        const fails: { id: string; failure: Failure }[] = [];
        for (const { affiliateId } of affiliateList) {
          if (barred(affiliateId) || (editType === 'delete' && !affiliates.has(affiliateId)))
            fails.push({ id: affiliateId, failure: { code: 'affiliateRefused' } });
          else if (editType === 'delete') affiliates.delete(affiliateId);
          else affiliates.add(affiliateId);
        }
        if (affiliates.size === 0) return refused('lastOneStays');
        put({ ...campaign, affiliates });
        return ok({ failAffiliateList: fails });
      });
    },
    async terminateTargeted({ campaignId }: { campaignId: string }) {
      return changing(campaignId, (campaign) => {
        put({ ...campaign, status: 'Terminating' });
        return ok({});
      });
    },
    async targetedSettings({ campaignId }: { campaignId: string }) {
      const campaign = get(campaignId);
      if (!campaign) return refused('notInCampaign');
      return ok({
        campaignName: campaign.name,
        campaignStatus: campaign.status,
        period: campaign.period,
        isSetBudget: campaign.budget !== null,
        budget: campaign.budget === null ? null : String(campaign.budget),
        budgetCost: '0',
        sellerMessage: campaign.message,
        pendingTerminatedTime: null,
        affiliateList: [...campaign.affiliates].map((affiliateId) => ({ affiliateId })),
        itemList: [...campaign.products].map(([itemId, rate]) => ({
          itemId,
          itemName: 'Cup',
          rate,
          maxCommissionRateCurrentDay: rate,
          commissionProtectionList: [],
        })),
      });
    },
    async targetedCampaigns({ campaignName = '' }: { campaignName?: string }) {
      const found = seenAt(now() - lagMs()).filter(({ name }) => name.includes(campaignName));
      return ok({
        totalCount: found.length,
        campaignList: found.map(({ campaignId, name, status, period }) => ({
          campaignId,
          campaignName: name,
          campaignStatus: status,
          period,
        })),
      });
    },
  };
  return { client, calls, truth: () => seenAt(now()) };
}
export type FakeCampaigns = ReturnType<typeof createFakeCampaigns>;

const failed = (ids: readonly string[], code: Failure['code']) => ids.map((id) => ({ id, failure: { code } }));

type Through = <T>(call: () => Promise<Result<T>>) => Promise<Result<T>>;

/** A client as the steps use it; `send` and `read` stand before calls that change and that read, and may lose an answer, or everything. */
export function fakeCampaignClient({ client }: FakeCampaigns, send: Through, read: Through) {
  const sent = ['createTargeted', 'updateTargeted', 'editTargetedProducts', 'editTargetedAffiliates', 'terminateTargeted'] as const;
  const sending = Object.fromEntries(
    sent.map((name) => [name, (params: never) => send(() => (client[name] as (params: never) => Promise<Result<unknown>>)(params))]),
  );
  return {
    ...sending,
    targetedSettings: (params: { campaignId: string }) => read(() => client.targetedSettings(params)),
    pages: {
      async *targetedCampaigns(params: { campaignName?: string }) {
        yield await read(() => client.targetedCampaigns(params));
      },
    },
  };
}
