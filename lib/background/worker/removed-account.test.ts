import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { ratesHandlers } from '#lib/background/rates/handlers';
import { targetedHandlers } from '#lib/background/targeted/handlers';
import type { MessageContext } from '#lib/messages/answer';
import type { InputOf, MessageName } from '#lib/messages/contract';
import { deleteRecords, records } from '#lib/records/database';
import { TABLES } from '#lib/records/tables';
import { wholeDraft } from '#test/support/targeted/whole-draft';

beforeEach(() => deleteRecords());

/** A shop that was removed; the worker that removed it has ended since, and a page shows it still. */
const accountId = 'removed';
const handlers = { ...ratesHandlers, ...targetedHandlers };
const NOTE = { tags: [], note: 'Calls back', contacted: null, promisedRate: null };
const SAMPLE = { orderId: '260618000003', day: '2026-06-18', items: [] };

const WORDS: readonly (readonly [MessageName & keyof typeof handlers, Record<string, unknown>])[] = [
  ['targeted.keepDraft', { draftId: `${accountId}.1`, draft: wholeDraft([]), was: null }],
  ['targeted.keepDraft', { draftId: `${accountId}.1`, draft: null, was: null }],
  ['book.keepNote', { affiliateId: '1', note: NOTE }],
  ['book.merge', { affiliateId: '1', into: '2' }],
  ['book.keepSamples', { affiliateId: '1', add: [SAMPLE], remove: [] }],
  ['suggestions.snooze', { suggestions: [{ itemId: '1', kind: 'shop' }], until: null }],
  ['job.readCampaigns', { requestId: 'r' }],
  ['job.readShop', { requestId: 'r', visible: [] }],
  ['job.changeCampaigns', { requestId: 'r', shopConfirmed: true, changes: [{ change: 'terminate', campaignId: '1' }] }],
];

it.each(WORDS)('keeps nothing of a shop that is no more, whichever worker is asked: %s', async (name, input) => {
  const handle = handlers[name] as (input: InputOf<MessageName>, context: MessageContext) => Promise<unknown>;
  expect(await handle({ accountId, ...input } as never, {} as MessageContext)).toMatchObject({ ok: false, failure: { code: 'noAccount' } });
  const database = await records();
  for (const table of TABLES) expect(await database.count(table), table).toBe(0);
});
