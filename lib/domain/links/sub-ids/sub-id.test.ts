import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSubId, checkSubIds, joinSubIds, splitUtmContent } from './sub-id';

const subId = fc.string({ unit: fc.constantFrom(...'abcXYZ0189'), maxLength: 50 });

describe('checkSubId', () => {
  it.each(['', 'a', '2026', 'ABC', 'camelCase1', 'x'.repeat(50)])('takes %j', (text) => {
    expect(checkSubId(text)).toBeNull();
  });

  it.each(['_', '-', '.', '@', '#', '!', '?', '+', ' ', 'ç', 'ã', '商', '😀', '١', '\n', '{'])(
    'names the refused character %j',
    (character) => {
      expect(checkSubId(`ok${character}ok`)).toEqual({ reason: 'badCharacter', character });
    },
  );

  it('says how long a text is that is too long', () => {
    expect(checkSubId('x'.repeat(51))).toEqual({ reason: 'tooLong', length: 51 });
  });
});

describe('checkSubIds', () => {
  it('says which place is wrong, or that there are too many', () => {
    expect(checkSubIds(['a', '', 'b_c'])).toEqual({ reason: 'badCharacter', character: '_', place: 3 });
    expect(checkSubIds(['a', 'b', 'c', 'd', 'e', ''])).toEqual({ reason: 'tooMany', count: 6 });
    expect([checkSubIds([]), checkSubIds(['a', 'b', 'c', 'd', 'e'])]).toEqual([null, null]);
  });
});

describe('places', () => {
  it('are always five', () => {
    expect([joinSubIds([]), joinSubIds(['a']), joinSubIds(['a', '', 'c'])]).toEqual(['----', 'a----', 'a--c--']);
  });

  it('keep their position when read', () => {
    expect(splitUtmContent('')).toEqual(['', '', '', '', '']);
    expect(splitUtmContent('----')).toEqual(['', '', '', '', '']);
    expect(splitUtmContent('a')).toEqual(['a', '', '', '', '']);
    expect(splitUtmContent('--c--')).toEqual(['', '', 'c', '', '']);
    expect(splitUtmContent('a-b-c-d-e-f')).toEqual(['a', 'b', 'c', 'd', 'e-f']);
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(subId, { maxLength: 5 }), (ids) => {
        expect(checkSubIds(ids)).toBeNull();
        expect(splitUtmContent(joinSubIds(ids)).slice(0, ids.length)).toEqual(ids);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => splitUtmContent(text).length === 5));
  });
});
