import { expect, it } from 'vitest';
import { rateFromBasisPoints } from './commission-rate';
import { rateFromTyped, typedRate } from './typed-rate';

it.each([
  ['9,5', 950],
  ['9.5', 950],
  [' 9,50 % ', 950],
  ['12', 1200],
  ['0,01', 1],
  ['100', 10_000],
])('reads %s', (text, points) => expect(rateFromTyped(text)).toBe(points));

it.each(['', '0', '-1', '100,01', '1,234', '1.000,5', 'nine', '5,5,5', '٥'])('does not take %s', (text) =>
  expect(rateFromTyped(text)).toBeNull(),
);

it('writes with the market’s sign', () => {
  expect(typedRate(rateFromBasisPoints(950)!, 'BR')).toBe('9,5');
  expect(typedRate(rateFromBasisPoints(1225)!, 'SG')).toBe('12.25');
});
