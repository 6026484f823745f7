import { expect, it } from 'vitest';
import { fivePlaces } from '#lib/domain/links/sub-ids/sub-id';
import type { SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import { firstChoice, presetsOf, useSubIds } from './sub-ids';

const preset = (id: string, first: string, more: Partial<SubIdPreset> = {}): SubIdPreset => ({
  id,
  name: id,
  slots: fivePlaces([first]),
  market: null,
  starred: false,
  ...more,
});
const nothing = { slots: ['', '', '', '', ''], presetId: null };

it('offers the presets of all countries and of this one', () => {
  const presets = [preset('all', 'x'), preset('br', 'y', { market: 'BR' }), preset('th', 'z', { market: 'TH' })];
  expect(presetsOf(presets, 'BR').map(({ id }) => id)).toEqual(['all', 'br']);
});

it('starts with the star, then with the last set as its preset stands today, then with what was typed', () => {
  const presets = [preset('a', 'new'), preset('s', 'star', { starred: true, market: 'BR' })];
  expect(firstChoice(presets, { slots: ['old', '', '', '', ''], presetId: 'a' }, 'BR').presetId).toBe('s');
  expect(firstChoice(presets, { slots: ['old', '', '', '', ''], presetId: 'a' }, 'TH')).toEqual({
    slots: ['new', '', '', '', ''],
    presetId: 'a',
  });
  expect(firstChoice([], { slots: ['typed', '', '', '', ''], presetId: null }, 'TH').slots[0]).toBe('typed');
});

it('starts empty where the last preset is gone', () => {
  expect(firstChoice([], { slots: ['old', '', '', '', ''], presetId: 'gone' }, 'BR')).toEqual(nothing);
});

it('is no preset any more once a place was changed by hand', () => {
  const { choose, write } = useSubIds.getState();
  choose(preset('a', 'wpp'));
  write(1, 'x');
  expect(useSubIds.getState()).toMatchObject({ slots: ['wpp', 'x', '', '', ''], presetId: null });
  choose(null);
  expect(useSubIds.getState()).toMatchObject(nothing);
});
