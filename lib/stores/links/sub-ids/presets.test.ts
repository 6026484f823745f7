import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import type { SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import { fail, ok } from '#lib/domain/result';
import { saveSetting, settingNow } from '#lib/stores/shell/use-setting';
import { presetForm, usePresets } from './presets';
import { putBack, withPreset } from './presets-list';

vi.mock('#lib/stores/shell/use-setting');
let stored: readonly SubIdPreset[] = [];
const state = () => usePresets.getState();
const form = () => presetForm.getState();
const preset = (id: string, more: Partial<SubIdPreset> = {}): SubIdPreset => ({
  id,
  name: id,
  slots: ['', '', '', '', ''],
  market: null,
  starred: false,
  ...more,
});

beforeEach(() => {
  stored = [];
  usePresets.setState({ editing: null, failure: null, deleted: null });
  vi.mocked(settingNow).mockImplementation(() => stored as never);
  vi.mocked(saveSetting).mockImplementation(async (_name, value) => {
    stored = value as readonly SubIdPreset[];
    return ok(null);
  });
});

it('leaves one star for each market and one for all', () => {
  const list = [preset('a', { starred: true }), preset('b', { starred: true, market: 'BR' }), preset('c', { market: 'BR' })];
  expect(
    withPreset(list, preset('d', { starred: true, market: 'BR' }))
      .filter((one) => one.starred)
      .map((one) => one.id),
  ).toEqual(['a', 'd']);
  expect(
    withPreset(list, preset('c', { starred: true }))
      .filter((one) => one.starred)
      .map((one) => one.id),
  ).toEqual(['b', 'c']);
});

it('keeps a new preset, and a changed one in its place', async () => {
  state().begin();
  form().change({ name: ' Stories ', slots: ['ig', '{date}', '', '', ''] });
  expect(await state().save()).toBe(true);
  state().begin();
  form().change({ name: 'Second' });
  await state().save();
  const first = stored[0];
  state().begin(first);
  form().change({ name: 'Reels' });
  await state().save();
  expect(stored.map((one) => one.name)).toEqual(['Reels', 'Second']);
  expect(state().editing).toBeNull();
});

it('does not keep one without a name or with a place that Shopee refuses', async () => {
  const { stops } = form();
  state().begin();
  expect(await state().save()).toBe(false);
  expect(form().errors).toEqual({ name: 'options.presets.nameMissing' });
  form().change({ name: 'x', slots: ['a b', '', '', '', ''] });
  expect(await state().save()).toBe(false);
  form().change({ slots: ['{nothing}', '', '', '', ''] });
  expect(form().errors).toEqual({});
  expect(await state().save()).toBe(false);
  expect(form().stops, 'the focus moves to the wrong place').toBe(stops + 3);
  expect(stored).toEqual([]);
});

it('keeps the form open and says so when there is no room', async () => {
  vi.mocked(saveSetting).mockResolvedValueOnce(fail(failure('storageFull')));
  state().begin();
  form().change({ name: 'Stories' });
  expect(await state().save()).toBe(false);
  expect(form()).toMatchObject({ failure: { code: 'storageFull' }, values: { name: 'Stories' }, pending: false });
  expect(state().editing).toBe(form().values.id);
});

it('stores a preset once for a double press', async () => {
  state().begin();
  form().change({ name: 'Stories' });
  expect(await Promise.all([state().save(), state().save()])).toEqual([true, false]);
  expect(stored).toHaveLength(1);
});

it('puts a deleted preset back where it was', async () => {
  stored = [preset('a'), preset('b', { starred: true }), preset('c')];
  await state().remove('b');
  expect(stored.map((one) => one.id)).toEqual(['a', 'c']);
  await state().undo();
  expect(stored.map((one) => one.id)).toEqual(['a', 'b', 'c']);
  expect(stored[1]?.starred).toBe(true);
  expect(state().deleted).toBeNull();
});

it('does not bring back a second star or a second copy', () => {
  expect(putBack([preset('a', { starred: true })], preset('b', { starred: true }), 0)[0]?.starred).toBe(false);
  expect(putBack([preset('a')], preset('a'), 0)).toHaveLength(1);
});
