import { putProducts } from '#lib/background/rates/reading/read-shop-page';
import { failure } from '#lib/domain/failure';
import type { AllStep } from '#lib/domain/rates/apply/all-steps';
import type { ApplyItem, ProductEnd, ReadBackStep } from '#lib/domain/rates/apply/apply-steps';
import type { Keep } from '#lib/jobs/kind';
import { namesOf, notRead, pageOf, readingsOf } from './apply-all-page';
import type { AllOutcome, ApplyingAll } from './apply-context';
import { journalOfEnds } from './apply-journal';
import { checkList } from './apply-read';

/** One page of the products that could still join: the task has left them out, or the list lags. */
export async function checkFree(applying: ApplyingAll, { cursor, endedAt }: Extract<AllStep, { do: 'free' }>): Promise<AllOutcome> {
  const { client, signal } = applying;
  const answer = await client.notAddedProducts({ pageSize: 100, ...(cursor ? { cursor } : {}) }, { signal });
  if (!answer.ok) return notRead(answer);
  const { itemList, hasMore, cursor: next } = answer.value;
  const rest = itemList.filter(({ withOpenCampaign }) => withOpenCampaign !== true);
  const isBarred = new Set(rest.filter(({ isInBlacklist }) => isInBlacklist === true).map(({ itemId }) => itemId));
  const items = rest.map(({ itemId }): ApplyItem => ({ itemId, campaignId: null, before: null }));
  const page = pageOf(
    applying,
    endedAt,
    [],
    items.filter(({ itemId }) => !isBarred.has(itemId)),
    [hasMore && next ? { do: 'free', cursor: next, endedAt } : { do: 'count' }],
  );
  const barred = readingsOf(
    applying,
    endedAt,
    items.filter(({ itemId }) => isBarred.has(itemId)),
    // The list itself says why.
    { refusal: failure('productRefused') },
  );
  const names = namesOf(applying, itemList);
  const keep: Keep = { tables: ['products'], write: (transaction) => putProducts(transaction, names, ['name']) };
  return { ...page, keep, more: [...page.more, ...barred] };
}

/** Single products after the lists had time: what they do not show now, the task has left out. */
export async function checkRest(applying: ApplyingAll, step: ReadBackStep): Promise<AllOutcome> {
  const checked = await checkList(applying, step);
  // Nothing was lost here, so nothing is ever sent again.
  if (checked.is === 'done') {
    const more = (checked.more ?? []).filter((one) => one.do === 'look');
    const why = checked.value.ends.find(({ end }) => end === 'refused')?.failure;
    return why ? { ...checked, is: 'failed', refused: true, failure: why, more } : { ...checked, more };
  }
  if (checked.is !== 'unknown' || checked.failure || !checked.value) return checked.is === 'wait' ? checked : { ...checked, more: [] };
  const leftOut = failure('taskLeftOut');
  const ends = checked.value.ends.map(
    (one): ProductEnd => (one.end === 'sent' ? { itemId: one.itemId, end: 'refused', failure: leftOut } : one),
  );
  return { is: 'failed', refused: true, failure: leftOut, value: { ends, requestId: null }, keep: journalOfEnds(applying, step, ends) };
}
