import { bulkPlan } from '#lib/domain/links/bulk-plan';
import { addressesInText } from '#lib/domain/links/listed/addresses-in-text';
import { listed } from '#lib/domain/links/listed/listed-address';
import { mixedLines } from './mixed-lines';
import type { BenchRow } from './row';

const LINES = 10_000;

/** Needs no browser: the same engine reads the list in the panel. */
export const readList: BenchRow = {
  name: 'finding and naming the addresses of 10,000 mixed lines',
  floor: 'cutting the same lines into words',
  limit: { kind: 'difference', most: 20 },
  samples: 5,
  prepare: async () => {
    const text = mixedLines(LINES);
    const words = { seen: 0 };
    return {
      ours: async () =>
        timed(
          () =>
            bulkPlan(
              addressesInText(text).map((url) => listed(url)),
              [],
              null,
            ).length >
            LINES / 4,
        ),
      floor: async () =>
        timed(() => {
          words.seen = text.split(/\s+/u).length;
          return words.seen > LINES;
        }),
    };
  },
};

function timed(work: () => boolean): number {
  const began = performance.now();
  if (!work()) throw new Error('the list was not read whole');
  return performance.now() - began;
}
