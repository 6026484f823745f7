import { expect, it } from 'vitest';
import { readTypedNumber } from './typed-number';

it.each([
  ['12,50', 'BR', '12.5'],
  ['12.50', 'BR', '12.5'],
  ['R$ 1.234,56', 'BR', '1234.56'],
  ['1,234.56', 'BR', '1234.56'],
  ['1.234', 'BR', '1234'],
  ['1,234', 'BR', '1.234'],
  ['1.234.567', 'BR', '1234567'],
  ['9,5%', 'BR', '9.5'],
  ['9.5 %', 'BR', '9.5'],
  [' 7 ', 'BR', '7'],
  ['1,234', 'SG', '1234'],
  ['1.234', 'SG', '1.234'],
  ['S$12', 'SG', '12'],
  ['.5', 'SG', '0.5'],
  ['25.000', 'ID', '25000'],
  ['−3', 'BR', '-3'],
] as const)('reads %j in %s as %s', (text, market, number) => {
  expect(readTypedNumber(text, market)).toBe(number);
});

it.each(['', '-', 'abc', '1,2,3', '12.34.5', '1.23,4,5', '12a', '--4', '1e5', ','])('says that %j is no number', (text) => {
  expect(readTypedNumber(text, 'BR')).toBeNull();
});
