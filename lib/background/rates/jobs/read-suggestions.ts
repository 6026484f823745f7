import { unknownOf } from '#lib/background/rates/reading/read-shop-ahead';
import { type PageRead, type ReadShopStep, SUGGESTION_KINDS } from '#lib/background/rates/reading/read-shop-step';
import { readSuggestions as readPage } from '#lib/background/rates/reading/read-shop-suggestions';
import { sweep } from '#lib/background/rates/reading/read-shop-sweep';
import { shopReading } from '#lib/background/rates/reading/shop-reading';
import type { JobKind } from '#lib/jobs/kind';

interface ReadSuggestionsParams {
  readonly shopAccountId: string;
}

/** Reads what AMS suggests for a shop, and nothing else: three lists of pages of 100. */
export const readSuggestions: JobKind<ReadSuggestionsParams, ReadShopStep, PageRead> = {
  kind: 'readSuggestions',
  steps: () => SUGGESTION_KINDS.map((kind): ReadShopStep => ({ list: 'suggestions', kind, pageNo: 1 })),
  ahead: () => unknownOf(SUGGESTION_KINDS),
  repetition: () => 'read',
  units: () => 0,
  async run(step, { job, params, signal }) {
    const opened = await shopReading(params.shopAccountId, job, signal);
    if (!opened.ok) return opened.outcome;
    if (step.list === 'suggestions') return readPage(opened.reading, step);
    if (step.list === 'sweep') return sweep(opened.reading, step);
    return { is: 'failed', refused: true, failure: { code: 'unexpected' } };
  },
};
