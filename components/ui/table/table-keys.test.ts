import { expect, it } from 'vitest';
import { tableAct } from './table-keys';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

it.each([
  ['j', {}, { is: 'move', to: 5, extends: false }],
  ['k', {}, { is: 'move', to: 3, extends: false }],
  ['ArrowDown', { shiftKey: true }, { is: 'move', to: 5, extends: true }],
  ['ArrowUp', {}, { is: 'move', to: 3, extends: false }],
  ['PageDown', {}, { is: 'move', to: 9, extends: false }],
  ['PageUp', {}, { is: 'move', to: 0, extends: false }],
  ['Home', {}, { is: 'move', to: 0, extends: false }],
  ['End', { shiftKey: true, ctrlKey: true }, { is: 'move', to: 9, extends: true }],
  ['x', {}, { is: 'tick' }],
  [' ', {}, { is: 'tick' }],
  ['a', { ctrlKey: true }, { is: 'all' }],
  ['A', { metaKey: true }, { is: 'all' }],
  ['Enter', {}, { is: 'open' }],
])('%s %j', (key, more, act) => {
  expect(tableAct(press(key, more), 4, 10, 6)).toEqual(act);
});

it.each([
  ['a', {}],
  ['c', { ctrlKey: true }],
  ['j', { altKey: true }],
  ['Escape', {}],
  ['f', {}],
])('leaves %s %j to others', (key, more) => {
  expect(tableAct(press(key, more), 4, 10, 6)).toBeNull();
});

it('does nothing in an empty table', () => {
  expect(tableAct(press('j'), 0, 0, 6)).toBeNull();
});
