import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { hasEnded } from '#lib/domain/jobs/job';
import { fail, ok, type Result } from '#lib/domain/result';
import type { CampaignChange, CampaignStepValue, PartEnd } from '#lib/domain/targeted/campaign-steps';
import { type ChangePart, partsOf } from '#lib/domain/targeted/campaign-steps';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { read } from '#lib/records/transact';
import { isLong, writeProof } from '#test/proof';
import { LOST } from '#test/support/fake-ams';
import { lifeOfJobs, runnerOf } from '#test/support/job-life';
import { createFate, seeded } from '#test/support/jobs/fate';
import { createFakeCampaigns, fakeCampaignClient } from '#test/support/targeted/fake-campaigns';
import { changeCampaigns } from './change-campaigns';

/**
 * Campaigns are made, changed and ended while the worker dies at any await, half of the times between a call and its stored answer; lists are
 * up to a minute old, and some answers are lost without a death. The next worker has nothing but the records.
 */
const SEEDS = Array.from({ length: isLong ? 20 : 3 }, (_, seed) => seed + 1);
const CAMPAIGNS = 40;
const LOSS = 0.05;

const shop = { id: 'shop', market: 'BR', readOnly: false };
const hoisted = vi.hoisted(() => ({ client: null as unknown }));
vi.mock('#lib/background/shops/shop-client', () => ({ shopClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('#lib/background/shops/shops', () => ({ shops: { byId: async () => ok(shop) } }));
vi.mock('#lib/background/shops/writable-shop', () => ({ openShop: async () => ok(shop) }));

const clock = lifeOfJobs(Date.UTC(2026, 10, 30));

/** Of three products and four affiliates, in some campaigns one is refused. */
const inputOf = (n: number) => ({
  name: `Campaign ${n}`,
  period: { start: clock.now + 3_600_000, end: clock.now + 40 * 86_400_000 },
  budget: n % 3 === 0 ? '500.5' : null,
  message: `Hello ${n}`,
  products: [1, 2, 3].map((item) => ({ itemId: `${n % 4 === 1 && item === 2 ? 8 : 1}${n}${item}`, rate: (500 + n * 10) as never })),
  affiliateIds: [1, 2, 3, 4].map((one) => `${n % 5 === 2 && one === 3 ? 8 : 2}${n}${one}`),
});

/** What is done to a campaign that was made: another rate, one affiliate less, one more, a longer period. */
function changesOf(n: number, campaignId: string): CampaignChange[] {
  const { name, products, affiliateIds, period } = inputOf(n);
  const named = { campaignId, name };
  const [product] = products.filter(({ itemId }) => itemId.startsWith('1'));
  const [person] = affiliateIds;
  const all = [
    { change: 'setRates', ...named, products: [{ itemId: product?.itemId ?? '', rate: 900 as never }] },
    { change: 'removeAffiliates', ...named, affiliateIds: [person ?? ''] },
    { change: 'addAffiliates', ...named, affiliateIds: [`3${n}1`, `8${n}9`] },
    { change: 'basics', ...named, basics: { end: (period.end ?? 0) + 86_400_000 } },
  ] satisfies CampaignChange[];
  return [all[n % 4] as CampaignChange, all[(n + 1) % 4] as CampaignChange];
}

it.each(SEEDS)('no campaign is lost, made twice, or stands as nobody asked for, whatever dies (seed %i)', async (seed) => {
  const random = seeded(seed);
  const fate = createFate(random, 0.01, 0.28);
  const campaigns = createFakeCampaigns(
    () => clock.now,
    () => Math.floor(random() * 60_000),
  );
  const through =
    (guard: typeof fate.guard, lost: Result<never>) =>
    async <T>(call: () => Promise<Result<T>>): Promise<Result<T>> => {
      clock.now += 200;
      const answer = await guard(call)();
      return random() < LOSS ? lost : answer;
    };
  hoisted.client = fakeCampaignClient(campaigns, through(fate.guardSend, LOST), through(fate.guard, fail({ code: 'timeout' })));
  const runAll = async (id: string, changes: readonly CampaignChange[]): Promise<Map<string, PartEnd>> => {
    const runnerNow = () => runnerOf(changeCampaigns, clock, fate.guard);
    await fate.live(() => runnerNow().start(changeCampaigns, { shopAccountId: shop.id, changes }, { accountId: shop.id, id }), false);
    for (let lives = 0; lives < 200; lives++) {
      const job = await jobById(id);
      if (job.ok && job.value && hasEnded(job.value) && job.value.state !== 'unknown') break;
      if (job.ok && job.value?.state === 'unknown') await fate.live(() => runnerNow().checkNow(id), false);
      clock.now += 30_000;
      await fate.live(() => runnerNow().carryOn(), true);
    }
    const rows = await stepRows(id, 0, 10_000);
    const values = rows.ok ? rows.value.flatMap(({ result }) => (result?.value as CampaignStepValue | undefined) ?? []) : [];
    return new Map(values.flatMap(({ ends }) => ends).map((end) => [`${end.of} ${end.id}`, end]));
  };

  const inputs = Array.from({ length: CAMPAIGNS }, (_, n) => inputOf(n));
  const unsure: PartEnd[] = [];
  const made = await runAll(
    'make',
    inputs.map((input) => ({ change: 'create', input })),
  );
  const byName = new Map(campaigns.truth().map((campaign) => [campaign.name, campaign]));
  expect([...byName.keys()].sort()).toEqual(inputs.map(({ name }) => name).sort());
  expect(campaigns.truth().length).toBe(CAMPAIGNS);
  for (const input of inputs) {
    const campaign = byName.get(input.name);
    expect([...(campaign?.products ?? [])].sort()).toEqual(
      input.products.filter(({ itemId }) => itemId.startsWith('1')).map(({ itemId, rate }) => [itemId, rate]),
    );
    expect([...(campaign?.affiliates ?? [])].sort()).toEqual(input.affiliateIds.filter((id) => !id.startsWith('8')));
    expect({ ...campaign?.period, budget: campaign?.budget }).toEqual({ ...input.period, budget: input.budget && Number(input.budget) });
    for (const part of partsOf({ change: 'create', input })) {
      const end = made.get(`${part.of} ${part.id}`);
      expect([part, end?.end]).toEqual([part, honest(part.id, end, unsure)]);
      if (end?.end === 'refused') expect(end.failure?.code).toMatch(/Refused/);
    }
  }

  const changes = inputs.flatMap(({ name }, n) => changesOf(n, byName.get(name)?.campaignId ?? ''));
  const changed = await runAll('change', changes);
  const endOf = (part: ChangePart) => changed.get(`${part.of} ${part.id}`);
  for (const asked of changes) {
    const campaign = campaigns.truth().find(({ campaignId }) => asked.change !== 'create' && campaignId === asked.campaignId);
    for (const part of partsOf(asked))
      expect([asked.change, part, endOf(part)?.end]).toEqual([asked.change, part, honest(part.id, endOf(part), unsure)]);
    if (asked.change === 'setRates') expect(campaign?.products.get(asked.products[0]?.itemId ?? '')).toBe(900);
    if (asked.change === 'removeAffiliates') expect(campaign?.affiliates.has(asked.affiliateIds[0] ?? '')).toBe(false);
    if (asked.change === 'addAffiliates') expect(campaign?.affiliates.has(asked.affiliateIds[0] ?? '')).toBe(true);
    if (asked.change === 'basics') expect(campaign?.period.end).toBe(asked.basics.end);
    expect(campaign?.status).toBe('Ongoing');
  }
  const ending = [...byName.values()].filter((_, n) => n % 2 === 0);
  const ended = await runAll(
    'end',
    ending.map(({ campaignId, name }) => ({ change: 'terminate', campaignId, name })),
  );
  expect(ending.map(({ name }) => ended.get(`campaign ${name}`)?.end)).toEqual(ending.map(() => 'done'));
  expect(campaigns.truth().map(({ name, status }) => [name, status])).toEqual(
    campaigns.truth().map(({ name }) => [name, ending.some((one) => one.name === name) ? 'Terminating' : 'Ongoing']),
  );
  const journal = await read(['campaignJournal'], (transaction) => transaction.objectStore('campaignJournal').getAll());
  const open = journal.ok ? journal.value.filter(({ outcome }) => outcome === 'unknown' || outcome === 'unconfirmed') : null;
  expect(open?.map(({ partId }) => partId).sort()).toEqual(unsure.map(({ id }) => id).sort());
  expect(unsure.length).toBeLessThan(6);
  // About half of the deaths lie between a call and its stored answer.
  expect({ deaths: fate.deaths >= 50, afterSend: fate.deathsAfterSend >= 25 }).toEqual({ deaths: true, afterSend: true });
  const held = campaigns.truth();
  if (isLong)
    writeProof(`campaigns-kill-${seed}`, {
      title: 'Targeted campaigns made, changed and ended, the worker killed again and again',
      what: `${CAMPAIGNS} campaigns made, each changed twice, half of them ended, lists 0 to 60 s old and one answer of twenty lost, in node with fake records, ${SEEDS.length} seeds: each stands as it was asked for, and what was refused is told with its reason.`,
      rows: [
        ['campaigns', held.length],
        ['kills of the worker', fate.deaths],
        ['of these between the send and the stored answer', fate.deathsAfterSend],
        ['campaigns lost', inputs.filter(({ name }) => held.every((one) => one.name !== name)).length],
        ['campaigns made twice', held.length - new Set(held.map(({ name }) => name)).size],
        ['products at a rate, or affiliates, that nobody asked for', held.reduce((sum, one) => sum + strangersIn(one), 0)],
        ['refusals whose every answer was lost, told as unknown', unsure.length],
      ],
    });
});

/** Products at a rate, and affiliates, that nobody asked for. */
function strangersIn({
  name,
  campaignId,
  products,
  affiliates,
}: ReturnType<ReturnType<typeof createFakeCampaigns>['truth']>[number]): number {
  const n = Number(name.split(' ')[1]);
  const asked = [{ change: 'create', input: inputOf(n) } satisfies CampaignChange, ...changesOf(n, campaignId)];
  const rates = asked.flatMap((one) => (one.change === 'create' ? one.input.products : one.change === 'setRates' ? one.products : []));
  const people = asked.flatMap((one) =>
    one.change === 'create' ? one.input.affiliateIds : one.change === 'addAffiliates' ? one.affiliateIds : [],
  );
  const wrong = [...products].filter(([id, rate]) => !rates.some((one) => one.itemId === id && one.rate === rate));
  return wrong.length + [...affiliates].filter((id) => !people.includes(id)).length;
}

/** A refused part whose every answer was lost, five times, may stay unknown; nothing else may. */
function honest(id: string, end: PartEnd | undefined, unsure: PartEnd[]): PartEnd['end'] {
  if (!id.startsWith('8')) return 'done';
  if (end?.end !== 'unknown') return 'refused';
  unsure.push(end);
  return 'unknown';
}
