import { expect, it } from 'vitest';
import { refusalOf } from '#lib/shopee-ams/errors';
import { AFFILIATE_REFUSALS, ITEM_REFUSALS } from '#test/world/open-platform/ams/targeted/refusals';

/** What the lists say of one product or one affiliate is told in words of its own, so that it can be repaired there. */
it.each([...ITEM_REFUSALS, ...AFFILIATE_REFUSALS].map(({ error, message }) => [error, message]))('%s: %s', (error, message) => {
  expect(refusalOf(error, message)).not.toMatch(/^(requestRefused|amsRefused|serverError)$/);
});
