import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atScale, decimalText, parseDecimal } from './decimal';

it.each([
  ['1.5992', '1.5992'],
  ['27000', '27000'],
  ['0.10', '0.1'],
  ['00.5', '0.5'],
  ['-0.00', '0'],
  ['-3.0', '-3'],
  ['100', '100'],
])('reads %s as %s', (text, shortest) => {
  const decimal = parseDecimal(text);
  expect(decimal && decimalText(decimal)).toBe(shortest);
});

it.each(['', '.', '1.', '.5', '+1', '1e3', '1,5', ' 1', '1 ', 'NaN', '--1', '0x1', '١', '9'.repeat(201)])('refuses %j', (text) => {
  expect(parseDecimal(text)).toBeNull();
});

it('changes the scale only where no digit is lost', () => {
  expect(atScale({ units: 1230n, scale: 3 }, 2)).toBe(123n);
  expect(atScale({ units: 1231n, scale: 3 }, 2)).toBeNull();
  expect(atScale({ units: 5n, scale: 0 }, 4)).toBe(50000n);
});

it('writes what it reads', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(12), (units, scale) => {
      const again = parseDecimal(decimalText({ units, scale }));
      expect(again && atScale(again, scale)).toBe(units);
    }),
  );
});
