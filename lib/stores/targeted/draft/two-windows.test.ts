import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import { deleteRecords } from '#lib/records/database';
import { putDraft } from '#lib/records/targeted/drafts';
import { read } from '#lib/records/transact';
import { seeded } from '#test/support/jobs/fate';
import { NOW, wholeDraft } from '#test/support/targeted/whole-draft';

const hoisted = vi.hoisted(() => ({ ask: null as unknown as (name: string, input: unknown) => Promise<unknown> }));
vi.mock('#lib/messages/ask', () => ({ ask: (name: string, input: unknown) => hoisted.ask(name, input) }));

const LONG = Boolean(process.env['SIDECAR_LONG']);
const SEEDS = LONG ? Array.from({ length: 100 }, (_, seed) => seed + 1) : [1, 7, 11, 12];
const ID = 's.1';
const PLACE = { market: 'BR', names: [], now: NOW } as const;
const WHOLE = wholeDraft(['7', '8'].map((affiliateId) => ({ affiliateId, name: null, by: 'book' as const })));
/** The same as changes of a campaign that is there already. */
const BASE = { campaignId: '5', name: 'Other', start: NOW + 1000, end: null, budget: null, products: [], affiliates: [] };

interface Started {
  readonly id: string;
  readonly name: string;
}
type KeepInput = { readonly draft: CampaignDraft | null; readonly was: string | null };
type JobInput = {
  readonly requestId: string;
  readonly changes: readonly { readonly input?: { readonly name: string }; readonly name?: string }[];
};

beforeEach(() => deleteRecords());

async function openWindow() {
  vi.resetModules();
  const [drafts, sending] = [await import('./drafts'), await import('./sending')];
  drafts.followDraft(ID);
  await vi.waitFor(() => expect(drafts.draftNow(ID)).not.toBeNull());
  return {
    type: (name: string) => drafts.changeDraft(ID, { name }),
    send: () => sending.useDraftSending.getState().send(ID, PLACE, false),
  };
}

it.each(SEEDS.flatMap((seed) => [[seed, 'made'] as const, [seed, 'changed'] as const]))(
  'a draft in two windows is sent once, and stands as sent, whoever types or sends meanwhile (seed %i, %s)',
  async (seed, kind) => {
    const random = seeded(seed);
    const pause = async () => {
      for (let left = Math.floor(random() * 5); left > 0; left--) await new Promise((resolve) => setTimeout(resolve));
    };
    const started: Started[] = [];
    hoisted.ask = async (name, input) => {
      await pause();
      if (name === 'targeted.keepDraft') {
        const { draft, was } = input as KeepInput;
        const kept = await putDraft('s', ID, draft, was, NOW);
        await pause();
        return kept.ok ? ok({ outdated: !kept.value }) : kept;
      }
      if (name !== 'job.changeCampaigns') return ok({});
      if (random() < 0.2) return fail(failure('notThisShop'));
      const { requestId, changes } = input as JobInput;
      started.push({ id: requestId, name: changes[0]?.input?.name ?? changes[0]?.name ?? '' });
      await pause();
      return ok({ jobId: requestId, already: false });
    };
    await putDraft('s', ID, kind === 'made' ? WHOLE : { ...WHOLE, base: BASE }, null, NOW);
    const windows = [await openWindow(), await openWindow()];
    const work: Promise<boolean>[] = [];
    for (let step = 0; step < 14; step++) {
      const window = windows[Math.floor(random() * 2)] as (typeof windows)[number];
      if (random() < 0.5) window.type(`Name ${step}`);
      else work.push(window.send());
      await pause();
    }
    const sent = (await Promise.all(work)).filter(Boolean).length;
    // A last word of a window that was typing before it heard of the other.
    for (const window of windows) window.type('Late');
    for (let left = 0; left < 40; left++) await new Promise((resolve) => setTimeout(resolve));
    const stored = await read(['campaignDrafts'], (transaction) => transaction.objectStore('campaignDrafts').getAll());
    const draft = stored.ok ? stored.value[0]?.draft : null;
    expect(started.length).toBeLessThanOrEqual(1);
    expect(sent).toBe(started.length);
    expect(draft?.sent?.jobId ?? null).toBe(started[0]?.id ?? null);
  },
);
