import type { browser } from 'wxt/browser';
import { expect, shoplineTest, test } from '#test/e2e/fixtures';
import { createDice } from '#test/e2e/links/address-list';
import { ENDED, storedRows, untilJob, untilStruck } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { isLong, writeProof } from '#test/proof';
import { demoStore, openCampaigns, storedShopline, storeRequests } from './shopline';

declare const chrome: typeof browser;

/** The worker is stopped again and again while campaigns are being made; none is lost, none is made twice. */
const SEEDS = isLong ? 20 : 1;
const PARTNERS = isLong ? 60 : 12;
const KILLS = isLong ? 15 : 4;
const OPERATIONS = ['createAffiliateCampaign', 'updateAffiliateCampaign'] as const;

const seen = { kills: 0, between: 0, extra: 0 };

test.describe.configure({ mode: 'serial' });

for (let seed = 1; seed <= SEEDS; seed++) {
  shoplineTest(`makes each of ${PARTNERS} campaigns once through kills of the worker, seed ${seed}`, async ({ ext, page, world }) => {
    test.setTimeout(isLong ? 300_000 : 60_000);
    const store = demoStore(world);
    const dice = createDice(seed);
    await openCampaigns(page, ext);
    await expect(page.locator('[data-campaign="partner30"]')).toBeVisible();
    await page.goto(ext.url('options.html#accounts'));
    const accountId = await page.evaluate(async () => {
      const stored = await chrome.storage.local.get('setting:stores');
      return (stored['setting:stores'] as { id: string }[])[0]?.id ?? '';
    });
    const before = (await storedShopline(world, store)).campaigns.length;
    const id = `store-kill-${seed}`;
    const steps = Array.from({ length: PARTNERS }, (_, at) => ({
      do: 'create' as const,
      wish: {
        name: `KOL ${at}`,
        code: `kill-${at}`,
        rewardType: 'percentage' as const,
        applyOn: 'order' as const,
        applyMethod: 'all' as const,
        rate: 1250,
        endAt: null,
      },
      partner: { name: `KOL ${at}`, email: `kol${at}@example.com` },
      twin: null,
    }));
    // The first answer is held back before anything else can happen.
    const hold = (operation: string) => [{ kind: 'hold', operation, times: 1 } as const];
    world.setFaults(hold('createAffiliateCampaign'));
    expect(await tell(page, 'job.storeSteps', { requestId: id, accountId, steps })).toEqual({ ok: true, value: { jobId: id } });
    for (let kill = 0; kill < KILLS; kill++) {
      await untilStruck(world, 0, 1);
      const made = storeRequests(world, 'createAffiliateCampaign').length;
      const reported = (await storedRows(page, 'jobResults')).filter(({ jobId }) => jobId === id).length;
      await ext.killWorker();
      world.release();
      seen.kills += 1;
      if (made > reported) seen.between += 1;
      world.setFaults(kill + 1 < KILLS ? hold(OPERATIONS[Math.floor(dice() * 2)] ?? OPERATIONS[0]) : []);
      // Any message wakes the worker, as an open page would.
      expect((await tell(page, 'vault.status', {})).ok).toBe(true);
    }
    const job = await untilJob(page, id, ENDED, 120_000);
    expect(job.counts).toEqual({ total: PARTNERS, done: PARTNERS, reused: 0, failed: 0, refused: 0, unknown: 0 });
    const { campaigns } = await storedShopline(world, store);
    expect(campaigns).toHaveLength(before + PARTNERS);
    for (const [at] of steps.entries()) {
      const mine = campaigns.filter(({ code }) => code === `kill-${at}`);
      expect(mine).toHaveLength(1);
      expect(mine[0]?.partner_info, 'each has its partner').toEqual({ name: `KOL ${at}`, email: `kol${at}@example.com` });
    }
    seen.extra += storeRequests(world, 'createAffiliateCampaign').length - PARTNERS;
  });
}

test('every kill fell between a request and its stored answer', () => {
  expect(seen.kills).toBe(SEEDS * KILLS);
  expect(seen.between).toBe(seen.kills);
  writeProof('store-kills', {
    title: 'SHOPLINE campaigns for many partners, the worker killed again and again',
    what: `${PARTNERS} partners, in real Chromium, ${SEEDS} seeds: each campaign was made exactly once and has its partner.`,
    rows: [
      ['campaigns', SEEDS * PARTNERS],
      ['kills of the worker, each between a request and its stored answer', seen.kills],
      ['requests for a campaign beyond one each', seen.extra],
      ['campaigns lost, made twice, or without partner', 0],
    ],
  });
});
