import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useVault } from '#lib/stores/accounts/vault';
import { draftKey, type LinkDraft } from './link-draft';
import { useLinkMaker } from './link-maker';

vi.mock('#lib/messages/ask');
const asked = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn>;
const maker = () => useLinkMaker.getState();
const writeText = vi.fn();
const slots = ['wpp', '{date}', '', '', ''];
const draft: LinkDraft = { page: 'https://shopee.com.br/product/1/2', accountId: 'a', slots, presetId: 'p', title: 'Caneca' };
const made = ok({ link: { id: '1', link: 'https://s.shopee.com.br/demo1', page: draft.page, how: 'api' }, reused: false });

beforeEach(() => {
  asked.mockReset();
  writeText.mockReset().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  useLinkMaker.setState({ outcome: null });
});

it('asks for exactly what stands on the screen', async () => {
  asked.mockResolvedValue(made);
  await maker().make(draft);
  const { requestId, ...input } = asked.mock.calls[0]?.[1] ?? {};
  expect(asked.mock.calls[0]?.[0]).toBe('link.make');
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(input).toEqual({ url: draft.page, accountId: 'a', subIds: slots, presetId: 'p', title: 'Caneca', how: 'api', again: false });
});

it('says copied only after the clipboard took it', async () => {
  asked.mockResolvedValue(made);
  let take: (() => void) | undefined;
  writeText.mockReturnValue(
    new Promise<void>((resolve) => {
      take = resolve;
    }),
  );
  const making = maker().make(draft);
  await vi.waitFor(() => expect(writeText).toHaveBeenCalledWith('https://s.shopee.com.br/demo1'));
  // The link is there already; of the copy nothing is told.
  expect(maker().outcome).toMatchObject({ phase: 'made', copied: null });
  take?.();
  await making;
  expect(maker().outcome).toMatchObject({ phase: 'made', copied: true, key: draftKey(draft) });
});

it('keeps the link where the clipboard refuses, and copies it again on demand', async () => {
  asked.mockResolvedValue(made);
  writeText.mockRejectedValueOnce(new Error('not focused'));
  await maker().make(draft);
  expect(maker().outcome).toMatchObject({ phase: 'made', copied: false });
  await maker().copyAgain();
  expect(maker().outcome).toMatchObject({ phase: 'made', copied: true });
  expect(asked).toHaveBeenCalledTimes(1);
});

it('makes one link for two clicks', async () => {
  asked.mockResolvedValue(made);
  await Promise.all([maker().make(draft), maker().make(draft)]);
  expect(asked).toHaveBeenCalledTimes(1);
});

describe('in between', () => {
  /** An answer that the test gives, by a clock that the test moves. */
  function held() {
    vi.useFakeTimers();
    let give: ((answer: unknown) => void) | undefined;
    asked.mockReturnValueOnce(
      new Promise((resolve) => {
        give = resolve;
      }),
    );
    return (answer: unknown) => give?.(answer);
  }
  afterEach(() => void vi.useRealTimers());

  it('shows that it is making only what takes long enough to be seen, once for two clicks', async () => {
    const give = held();
    const seen: unknown[] = [];
    const stop = useLinkMaker.subscribe(({ outcome }) => seen.push(outcome?.phase));
    const making = maker().make(draft);
    await vi.advanceTimersByTimeAsync(100);
    expect(seen).toEqual([]);
    await maker().make(draft);
    await vi.advanceTimersByTimeAsync(100);
    expect(seen).toEqual(['making']);
    give(made);
    await making;
    stop();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(seen).toEqual(['making', 'made', 'made']);
  });

  it('shows nothing in between where the answer comes sooner, and makes another at the next click', async () => {
    const give = held();
    const seen: unknown[] = [];
    const stop = useLinkMaker.subscribe(({ outcome }) => seen.push(outcome?.phase));
    const making = maker().make(draft);
    await vi.advanceTimersByTimeAsync(50);
    give(fail(failure('timeout')));
    await making;
    await vi.advanceTimersByTimeAsync(500);
    expect(seen).toEqual(['failed']);
    asked.mockResolvedValueOnce(made);
    await maker().make(draft);
    stop();
    expect(asked).toHaveBeenCalledTimes(2);
    expect(maker().outcome).toMatchObject({ phase: 'made' });
  });

  it('keeps the link on the screen while it is made again', async () => {
    asked.mockResolvedValueOnce(made);
    await maker().make(draft);
    const give = held();
    const making = maker().make(draft, { how: 'api', again: true });
    await vi.advanceTimersByTimeAsync(300);
    expect(maker().outcome).toMatchObject({ phase: 'making', before: { phase: 'made', link: { id: '1' } } });
    give(made);
    await making;
    expect(maker().outcome).toMatchObject({ phase: 'made' });
  });
});

it('leaves the clipboard to the newer draft', async () => {
  let answerFirst: ((value: unknown) => void) | undefined;
  asked.mockReturnValueOnce(
    new Promise((resolve) => {
      answerFirst = resolve;
    }),
  );
  const first = maker().make(draft);
  const other = { ...draft, page: 'https://shopee.com.br/product/1/3' };
  asked.mockResolvedValueOnce(
    ok({ link: { id: '2', link: 'https://s.shopee.com.br/demo2', page: other.page, how: 'api' }, reused: false }),
  );
  await maker().make(other);
  answerFirst?.(made);
  await first;
  expect(writeText.mock.calls).toEqual([['https://s.shopee.com.br/demo2']]);
  expect(maker().outcome).toMatchObject({ phase: 'made', key: draftKey(other) });
});

it('asks nothing with a sub id that Shopee would refuse, and names the place', async () => {
  await maker().make({ ...draft, slots: ['ok', 'a-b', '', '', ''] });
  expect(asked).not.toHaveBeenCalled();
  expect(maker().outcome).toMatchObject({ phase: 'failed', failure: { code: 'subIdRefused', field: 'Sub_id 2' } });
});

it('sends templates with their tokens, for they are filled in at the making', async () => {
  asked.mockResolvedValue(made);
  await maker().make({ ...draft, slots: ['{item}', '', '', '', ''] });
  expect(asked.mock.calls[0]?.[1]).toMatchObject({ subIds: ['{item}', '', '', '', ''] });
});

it('shows a failure and goes on with the same draft', async () => {
  asked.mockResolvedValueOnce(fail(failure('timeout'))).mockResolvedValueOnce(made);
  await maker().make(draft, { how: 'api', again: true });
  expect(maker().outcome).toMatchObject({ phase: 'failed', failure: { code: 'timeout' } });
  await maker().goOn();
  expect(asked.mock.calls[1]?.[1]).toMatchObject({ url: draft.page, again: true });
  expect(maker().outcome).toMatchObject({ phase: 'made', copied: true });
});

it('is locked, is unlocked, and goes on', async () => {
  const status = { state: 'unlocked', protection: 'passphrase', repairable: false };
  asked.mockResolvedValueOnce(fail(failure('locked')));
  await maker().make(draft);
  expect(maker().outcome).toMatchObject({ failure: { code: 'locked' } });
  asked.mockResolvedValueOnce(fail(failure('wrongPassphrase')));
  expect(await useVault.getState().unlock('no')).toMatchObject({ failure: { code: 'wrongPassphrase' } });
  asked.mockResolvedValueOnce(ok(status)).mockResolvedValueOnce(made);
  expect((await useVault.getState().unlock('four made up words')).ok).toBe(true);
  expect(useVault.getState().status?.state).toBe('unlocked');
  await maker().goOn();
  expect(maker().outcome).toMatchObject({ phase: 'made', copied: true });
});

it('tells a draft from another by page, account and sub ids, not by name', () => {
  expect(draftKey({ ...draft })).toBe(draftKey({ ...draft, title: null, presetId: null } as LinkDraft));
  for (const other of [{ page: 'x' }, { accountId: 'b' }, { slots: ['', '', '', '', ''] }])
    expect(draftKey({ ...draft, ...other })).not.toBe(draftKey(draft));
});
