import fc from 'fast-check';
import { NO_SUMS } from '#lib/domain/reports/earnings/measures';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import {
  type EarningsDimension,
  type EarningsFilter,
  type EarningsQuestion,
  type EarningsSums,
  TIME_DIMENSIONS,
  WORD_DIMENSIONS,
} from '#lib/domain/reports/earnings/question';

/** Two accounts of one market, and one of another that must never count. */
export const QUESTION_ACCOUNTS = [
  { id: 'a', market: 'VN' },
  { id: 'b', market: 'VN' },
  { id: 'other', market: 'BR' },
] as const;

const dimension = fc.constantFrom<EarningsDimension>(...WORD_DIMENSIONS, ...TIME_DIMENSIONS, 'subIds', 'preset', 'account');
const day = fc.integer({ min: 19_998, max: 20_006 }).map(dayOf);
const range = fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));
const only: fc.Arbitrary<EarningsFilter> = fc.oneof(
  fc.constant({}),
  fc.record({ state: fc.subarray(['unpaid', 'pending', 'completed', 'cancelled']) }),
  fc.record({ subId1: fc.subarray(['', 'a', 'x']), attribution: fc.subarray(['sameShop', 'otherShop']) }),
  fc.constantFrom<EarningsFilter>({ capped: true }, { withFee: true }, { open: true }, { account: ['a'] }, { preset: ['p'] }),
);
export const anyQuestion: fc.Arbitrary<EarningsQuestion> = fc.record(
  {
    market: fc.constant('VN' as const),
    accounts: fc.constant(QUESTION_ACCOUNTS),
    source: fc.constantFrom('api', 'file 1'),
    period: range,
    only,
    presets: fc.constant(new Map([['a-a-a-a-a', 'p']])),
    by: fc.uniqueArray(dimension, { maxLength: 3 }),
    order: fc.record({
      by: fc.constantFrom('key', 'expected', ...(Object.keys(NO_SUMS) as (keyof EarningsSums)[])),
      down: fc.boolean(),
    }),
    limit: fc.integer({ min: 1, max: 4 }),
    before: range,
  },
  { requiredKeys: ['market', 'accounts', 'period'] },
);
