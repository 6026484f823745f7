import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '#lib/shopee-ams/errors';
import { LISTED, OTHER_MATTERS, REPORTED } from './open-platform-refusals';

/** Each listed code and text as a server may spell it as well. */
const SPELLED: readonly (readonly [how: string, code: (text: string) => string, text: (text: string) => string])[] = [
  ['with a prefix', (code) => `common.${code}`, (text) => text],
  ['with the API as prefix', (code) => `v2.product.${code}`, (text) => text],
  ['in capitals', (code) => code.toUpperCase(), (text) => text.toUpperCase()],
  ['in small letters', (code) => code, (text) => text.toLowerCase()],
  ['with a dot at the end', (code) => `${code}.`, (text) => `${text.replace(/\.$/, '')}.`],
  ['without a dot at the end', (code) => code, (text) => text.replace(/\.$/, '')],
  ['with blanks around', (code) => ` ${code} `, (text) => `  ${text}\n`],
  ['with hyphens', (code) => code.replaceAll('_', '-'), (text) => text.replaceAll('_', '-')],
  ['with blanks for underscores', (code) => code.replaceAll('_', ' '), (text) => text.replaceAll('_', ' ')],
  ['in camel case', (code) => camel(code), (text) => camel(text)],
  ['in quotes', (code) => `"${code}"`, (text) => `'${text}'!`],
];
const camel = (text: string) => text.replace(/(?<=[a-z])_([a-z])/g, (_, letter: string) => letter.toUpperCase());

describe('refusals in other spellings', () => {
  it.each(SPELLED)('%s', (_, code, text) => {
    const others = [...LISTED, ...REPORTED, ...OTHER_MATTERS].map(([error, message, expected]) => [error, message, expected] as const);
    expect(others.filter(([error, message, expected]) => refusalOf(code(error), text(message)) !== expected)).toEqual([]);
  });

  it.each(REPORTED)('%s: %s → %s', (error, message, code) => expect(refusalOf(error, message)).toBe(code));

  it.each(OTHER_MATTERS)('%s: %s → %s, whatever words stand in it', (error, message, code) => expect(refusalOf(error, message)).toBe(code));

  it('of a row without a code go by its words', () => {
    expect(refusalOf('', 'An open campaign item already exists.')).toBe('alreadyInCampaign');
    expect(refusalOf('', 'The commission rate exceeds the cap.')).toBe('rateTooHigh');
  });

  it('any prefix, separator, case and punctuation mean the same', () => {
    const change = fc.record({
      prefix: fc.constantFrom('', 'common.', 'product.', 'v2.ams.', 'open_api.'),
      separator: fc.constantFrom('_', '-', ' ', '.'),
      loud: fc.boolean(),
      end: fc.constantFrom('', '.', '!', ' ', '...'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...LISTED, ...REPORTED), change, ([error, message, expected], { prefix, separator, loud, end }) => {
        const code = `${prefix}${error.replaceAll('_', separator)}`;
        const text = `${message.replace(/[.]$/, '')}${end}`;
        expect(refusalOf(loud ? code.toUpperCase() : code, loud ? text.toUpperCase() : text)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('any spelling of the two tokens means the same', () => {
    const access = fc.constantFrom('access', 'acceess', 'acess', 'accesss', 'Access', 'ACCESS', 'acceess');
    const joint = fc.constantFrom('_', '-', ' ', '');
    const bad = fc.constantFrom('invalid', 'expired', 'wrong', 'Illegal', 'incorrect', 'Revoked');
    const error = fc.constantFrom('error_auth', 'error_param', 'error_permission', 'error.auth', 'common.error_param', 'Error-Auth');
    fc.assert(
      fc.property(access, joint, bad, error, fc.boolean(), fc.boolean(), (word, between, badly, code, refresh, before) => {
        const token = `${refresh ? 'refresh' : word}${between}token`;
        const text = before ? `${badly} ${token}.` : `The ${token} is ${badly}`;
        expect(refusalOf(code, text)).toBe(refresh ? 'authorizationLost' : 'tokenExpired');
        const own = `${badly}_${token}`.toLowerCase().replaceAll(/[- ]/g, '_');
        expect(refusalOf(own, '')).toBe(refresh ? 'authorizationLost' : 'tokenExpired');
      }),
      { numRuns: 1_000 },
    );
  });
});
