import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { type CampaignDraft, EMPTY_DRAFT } from '#lib/domain/targeted/draft';
import { ask } from '#lib/messages/ask';
import { changeDraft, draftNow, keepDraft, newDraftId, shopOfDraft, useDrafts } from './drafts';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
const kept = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn>;
const drafts = () => kept.mock.calls.map(([, { draft }]) => draft as CampaignDraft | null);

beforeEach(() => {
  kept.mockReset();
  useDrafts.setState({ open: {}, failure: null });
});

it('a draft names its shop', () => expect(shopOfDraft(newDraftId('shop-1.a'))).toBe('shop-1.a'));

it('each change is kept, and what comes while one is being kept is kept after it, the last of it alone', async () => {
  let release = (): void => undefined;
  kept.mockImplementation(() => new Promise((resolve) => (release = () => resolve(ok({})))));
  const first = keepDraft('s.1', EMPTY_DRAFT);
  for (const name of ['T', 'Te', 'Ten']) changeDraft('s.1', { name });
  expect(draftNow('s.1')?.name).toBe('Ten');
  expect(drafts().map((draft) => draft?.name)).toEqual(['']);
  release();
  await vi.waitFor(() => expect(drafts().map((draft) => draft?.name)).toEqual(['', 'Ten']));
  release();
  expect(await first).toEqual(ok(null));
  expect(kept.mock.calls[1]?.[1]).toMatchObject({ accountId: 's', draftId: 's.1' });
});

it('what could not be kept is said and stays on screen', async () => {
  kept.mockResolvedValue(fail(failure('storageFull')));
  expect(await keepDraft('s.1', { ...EMPTY_DRAFT, name: 'Ten' })).toMatchObject({ ok: false, failure: { code: 'storageFull' } });
  expect(draftNow('s.1')?.name).toBe('Ten');
  kept.mockResolvedValue(ok({}));
  expect(await keepDraft('s.1', null)).toEqual(ok(null));
  expect(draftNow('s.1')).toBeNull();
});
