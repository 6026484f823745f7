import { expect, it, vi } from 'vitest';
import { shownGroups } from './shown-groups';
import { startView } from './start-view';

// The views themselves are pages; only their headings count here.
vi.mock('#components/panel/views', () => ({ VIEW_GROUPS: ['links', 'shop', 'store', 'work'] }));

const shown = (accounts: number, shops: number, stores: number, current: string | null = null) => {
  const { groups, canAdd } = shownGroups({ accounts, shops, stores }, current);
  return `${groups.join(' ')}${canAdd ? ' +' : ''}`;
};

it.each<[accounts: number, shops: number, stores: number, groups: string]>([
  [0, 0, 0, 'links work +'],
  [2, 0, 0, 'links work +'],
  [0, 1, 0, 'shop work +'],
  [0, 0, 1, 'store work +'],
  [1, 3, 0, 'links shop work +'],
  [0, 1, 1, 'shop store work +'],
  [1, 1, 1, 'links shop store work'],
])('of %i affiliate accounts, %i shops and %i stores: %s', (accounts, shops, stores, groups) => {
  expect(shown(accounts, shops, stores)).toBe(groups);
});

it.each<[accounts: number, shops: number, stores: number, view: string]>([
  [0, 0, 0, 'links'],
  [1, 0, 0, 'links'],
  [0, 2, 0, 'shop'],
  [0, 0, 1, 'campaigns'],
  [0, 1, 1, 'shop'],
  [1, 1, 1, 'links'],
])('of %i affiliate accounts, %i shops and %i stores the panel opens with %s', (accounts, shops, stores, view) => {
  expect(startView({ accounts, shops, stores })).toBe(view);
});

it('names the group of the open view, for keys lead to every view', () => {
  expect(shown(1, 0, 0, 'shop')).toBe('links shop work +');
  expect(shown(0, 1, 0, 'links')).toBe('links shop work +');
  expect(shown(1, 0, 0, 'work')).toBe('links work +');
});
