import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { keepCosts } from '#lib/records/rates/costs';
import { webLocks } from '#test/support/web-locks';
import { useCosts } from './costs';

vi.mock('#lib/records/rates/costs', () => ({ keepCosts: vi.fn(), costBook: vi.fn() }));
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => ['s', 's2', 's3'].map((id) => ({ id, market: 'BR' }))),
);
const kept = vi.mocked(keepCosts);
const state = () => useCosts.getState();
const file = (lines: readonly string[]) => new Blob([lines.join('\n')]);
const sizes = () => kept.mock.calls.map(([, costs]) => costs.length);

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: webLocks() });
  kept.mockReset();
  kept.mockResolvedValue(ok(null));
  useCosts.setState({ of: null, taken: null, failure: null });
});

it('keeps the costs of a file in one write, and names the lines that it cannot use', async () => {
  const lines = Array.from({ length: 1201 }, (_, n) => `SKU-${n};${n},50`);
  await state().take(file(['sku;custo', ...lines, 'SKU-x;caro']), 's', 'BR');
  expect(sizes()).toEqual([1201]);
  expect(kept.mock.calls[0]?.[0]).toBe('s');
  expect(kept.mock.calls[0]?.[1]).toContainEqual({ key: 'sku:sku-3', cost: { amount: '3.5', currency: 'BRL' } });
  expect(state()).toMatchObject({ busy: null, taken: { stored: 1201, bad: [{ line: 1203, problem: 'notANumber', text: 'caro' }] } });
});

it('says why nothing of a file was stored', async () => {
  kept.mockResolvedValueOnce(fail(failure('storageFull')));
  await state().take(file(['sku,cost', ...Array.from({ length: 600 }, (_, n) => `a${n},1`)]), 's', 'SG');
  expect(state()).toMatchObject({ busy: null, failure: { code: 'storageFull' }, taken: null });
  await state().take(file(['sku,cost', 'a,1']), 'removed', 'SG');
  expect(state()).toMatchObject({ busy: null, failure: { code: 'noAccount' }, taken: null });
});

it('says what is wrong with a file that is no table of costs', async () => {
  await state().take(new Blob([new Uint8Array([0xff, 0xfe, 0, 0])]), 's', 'BR');
  expect(state()).toMatchObject({ failure: { code: 'fileUnreadable' }, taken: null });
  await state().take(file(['Name,Colour', 'Cup,red']), 's', 'BR');
  expect(state()).toMatchObject({ failure: null, taken: { stored: 0, noColumns: true } });
  expect(kept.mock.calls.flatMap(([, costs]) => costs)).toEqual([]);
});

it('keeps and forgets what one product costs', async () => {
  expect(await state().keepTyped('s', { '11': '7.5' })).toBe(true);
  // What is stored is not sent again.
  expect(await state().keepTyped('s', { '11': '7.5' })).toBe(true);
  expect(await state().keepTyped('s', { '11': null })).toBe(true);
  expect(kept.mock.calls.map(([, costs]) => costs)).toEqual([
    [{ key: '11', cost: { amount: '7.5', currency: 'BRL' } }],
    [{ key: '11', cost: null }],
  ]);
});

it('says when a typed cost was not stored, and keeps it the next time', async () => {
  kept.mockResolvedValueOnce(fail(failure('storageFull')));
  expect(await state().keepTyped('s2', { '11': '7.5' })).toBe(false);
  expect(state().failure?.code).toBe('storageFull');
  expect(await state().keepTyped('s2', { '11': '7.5' })).toBe(true);
  expect(state().failure).toBeNull();
});

it('tells what a file brought of its own shop alone', async () => {
  await state().take(file(['sku,cost', 'a,1']), 's', 'SG');
  expect(state()).toMatchObject({ of: 's', taken: { stored: 1 } });
  expect(await state().keepTyped('s', { '12': '3' })).toBe(true);
  expect(state()).toMatchObject({ of: 's', taken: { stored: 1 } });
  expect(await state().keepTyped('s3', { '12': '3' })).toBe(true);
  expect(state()).toMatchObject({ of: 's3', taken: null });
});

it('stores nothing of a file that is given up while it is read', async () => {
  const taking = state().take(file(['sku,cost', ...Array.from({ length: 1201 }, (_, n) => `a${n},1`)]), 's', 'SG');
  expect(state().busy).toBe('reading');
  state().cancel();
  await taking;
  expect(kept).not.toHaveBeenCalled();
  expect(state()).toMatchObject({ busy: null, taken: null, failure: null });
});

it('stores a file whole: once it has begun, it is not given up', async () => {
  kept.mockImplementation(async () => {
    expect(state().busy).toBe('storing');
    state().cancel();
    return ok(null);
  });
  await state().take(file(['sku,cost', ...Array.from({ length: 1201 }, (_, n) => `a${n},1`)]), 's', 'SG');
  expect(sizes()).toEqual([1201]);
  expect(state()).toMatchObject({ busy: null, taken: { stored: 1201 } });
});
