import { beforeEach, expect, it, vi } from 'vitest';
import { bulkPlan } from '#lib/domain/links/bulk-plan';
import { listed } from '#lib/domain/links/listed/listed-address';
import { ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { startOnce } from '#lib/stores/jobs/start-job';
import { settingNow } from '#lib/stores/shell/use-setting';
import { useBulk } from './bulk';

vi.mock('#lib/stores/shell/use-setting');
vi.mock('#lib/stores/jobs/start-job');
vi.mock('#lib/messages/ask');
const A = 'https://shopee.sg/product/1/2';
const B = 'https://shopee.sg/product/3/4';
const state = () => useBulk.getState();

beforeEach(() => {
  useBulk.setState({ text: '', sources: [], starting: false, failure: null, presetId: undefined });
  vi.mocked(settingNow).mockImplementation((name) => (name === 'presets' ? [] : false) as never);
  vi.mocked(startOnce).mockImplementation((_content, start) => start('r1'));
  vi.mocked(ask).mockResolvedValue(ok({ jobId: 'j1' }) as never);
});

it('takes products of other views once each, with what they know', () => {
  state().addToList([A, B]);
  state().addToList([listed(B), listed('https://shopee.sg/product/5/6')]);
  expect(state().sources).toHaveLength(1);
  expect(state().sources[0]).toMatchObject({
    kind: 'offers',
    addresses: [{ url: A }, { url: B }, { url: 'https://shopee.sg/product/5/6' }],
  });
});

it('puts a file in the place of the same file, and takes it out again', () => {
  const file = { kind: 'file' as const, name: 'a.csv', head: [], addresses: [listed(A)] };
  state().addSource(file);
  state().addSource({ ...file, addresses: [listed(B)] });
  expect(state().sources.map(({ addresses }) => addresses.map(({ url }) => url))).toEqual([[B]]);
  state().dropSource(state().sources[0]?.id ?? '');
  expect(state().sources).toEqual([]);
});

it('sends the columns along only where there are any, and empties the list once it has begun', async () => {
  state().write(A);
  expect(await state().start(bulkPlan([listed(A)], [], null), [], null)).toBe('j1');
  expect(vi.mocked(ask).mock.lastCall?.[1]).toMatchObject({ addresses: [A], rest: [], head: [], requestId: 'r1' });
  expect(state().text).toBe('');
  const row = { ...listed(B), cells: ['7'] };
  await state().start(bulkPlan([row], [], null), ['Price'], null);
  expect(vi.mocked(ask).mock.lastCall?.[1]).toMatchObject({ rest: [{ about: null, cells: ['7'] }], head: ['Price'] });
});

it('keeps the list when the job could not be begun', async () => {
  vi.mocked(ask).mockResolvedValue({ ok: false, failure: { code: 'storageFull' } } as never);
  state().write(A);
  expect(await state().start(bulkPlan([listed(A)], [], null), [], null)).toBeNull();
  expect(state()).toMatchObject({ text: A, starting: false, failure: { code: 'storageFull' } });
});
