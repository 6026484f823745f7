import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmail } from './field-problems';

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const host = fc.tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.constantFrom('com', 'com.br', 'tw', 'sg', 'xn--kprw13d', '台灣'));
const atom = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+/=?^_{|}~-]{1,12}$/);
const local = fc.array(atom, { minLength: 1, maxLength: 3 }).map((atoms) => atoms.join('.'));

describe('an address of mail', () => {
  it.each([
    'iris@example.com',
    'Iris.Chen+kol@mail.example.com.tw',
    "o'neil@example.com",
    '1@2.co',
    'a@x--y.com',
    'a@xn--fiqs8s.xn--fiqs8s',
    '王小明@例子.台灣',
    'joão@exãmple.com.br',
    `${'a'.repeat(64)}@example.com`,
    `a@${'b'.repeat(63)}.com`,
  ])('%s is one', (text) => expect(isEmail(text)).toBe(true));

  it.each([
    '',
    'a',
    '@',
    'a@',
    '@x.com',
    'a@b',
    'a@-.-',
    'a@x..com',
    'a@.x.com',
    'a@x.com.',
    'a@-x.com',
    'a@x-.com',
    'a@x.-com',
    'a@x.com-',
    'a@x_y.com',
    'a@x.c',
    'a@x.123',
    'a@1.2.3.4',
    'a@[1.2.3.4]',
    'a@x,com',
    'a@x.com,b@y.com',
    'a@x.com;b@y.com',
    'a@@x.com',
    'a@b@x.com',
    '.a@x.com',
    'a.@x.com',
    'a..b@x.com',
    'a b@x.com',
    'a@x .com',
    ' a@x.com',
    'a@x.com\n',
    'a\u200b@x.com',
    'a@x\u200b.com',
    'a@x\u00ad.com',
    'a@x\u3164x.com',
    'a\u115f@x.com',
    'a\ufe0f@x.com',
    'a\u202e@x.com',
    'a@x。com',
    'a@x.com/',
    'a@x.com?subject=b',
    'mailto:a@x.com',
    'Iris <a@x.com>',
    '"a b"@x.com',
    'a(b)@x.com',
    'a@https://x.com',
    'a@x.com:25',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(64)}.com`,
    `a@${'例'.repeat(60)}.com`,
    `a@${'b.'.repeat(130)}com`,
    `a@${Array.from({ length: 5 }, () => 'b'.repeat(60)).join('.')}.com`,
  ])('%j is none', (text) => expect(isEmail(text)).toBe(false));

  it('stays one, and ceases to be one, by its rules', () => {
    fc.assert(
      fc.property(local, host, fc.nat(), (name, [labels, end], place) => {
        const right = [...labels, end].join('.');
        expect(isEmail(`${name}@${right}`)).toBe(true);
        const dots = [...right.matchAll(/\./g)].map(({ index }) => index);
        const dot = dots[place % dots.length]!;
        for (const broken of ['..', '.-', '-.', '. ', '._', '.@', '.\u2060'])
          expect(isEmail(`${name}@${right.slice(0, dot)}${broken}${right.slice(dot + 1)}`), broken).toBe(false);
        for (const broken of [`.${name}`, `${name}.`, `${name}..x`, `${name} x`, `${name}\u2062`, `${name},x`, `<${name}`])
          expect(isEmail(`${broken}@${right}`), broken).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
