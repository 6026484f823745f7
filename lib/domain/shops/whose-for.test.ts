import { expect, it } from 'vitest';
import type { PageState } from './page-state';
import { whoseFor } from './whose-for';

const page = (more: Partial<PageState>) => ({ shopAccountId: 'a', otherShopAccountId: null, whose: 'unknown', ...more }) as PageState;

it('turns what a page was judged for one shop into what it means for another', () => {
  expect(whoseFor('a', page({ whose: 'same' }))).toBe('same');
  expect(whoseFor('b', page({ whose: 'same' }))).toBe('other');
  expect(whoseFor('b', page({ whose: 'other', otherShopAccountId: 'b' }))).toBe('same');
  expect(whoseFor('c', page({ whose: 'other', otherShopAccountId: 'b' }))).toBe('other');
  expect(whoseFor('b', page({}))).toBe('unknown');
});
