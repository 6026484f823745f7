import { expect, it } from 'vitest';
import { ownValue } from './own-value';

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', ''])(
  'finds nothing under %j, as in any table without it',
  (word) => {
    expect(ownValue({ BANNED: 1 }, word)).toBeUndefined();
  },
);

it('finds what a table has', () => {
  expect(ownValue({ BANNED: 1 }, 'BANNED')).toBe(1);
});
