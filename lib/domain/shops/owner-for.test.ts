import { expect, it } from 'vitest';
import { ownerFor } from './owner-for';
import type { PageState } from './page-state';

const page = (more: Partial<PageState>) => ({ shopAccountId: 'a', otherShopAccountId: null, whose: 'unknown', ...more }) as PageState;

it('turns what a page was judged for one shop into what it means for another', () => {
  expect(ownerFor('a', page({ whose: 'same' }))).toBe('same');
  expect(ownerFor('b', page({ whose: 'same' }))).toBe('other');
  expect(ownerFor('b', page({ whose: 'other', otherShopAccountId: 'b' }))).toBe('same');
  expect(ownerFor('c', page({ whose: 'other', otherShopAccountId: 'b' }))).toBe('other');
  expect(ownerFor('b', page({}))).toBe('unknown');
});
