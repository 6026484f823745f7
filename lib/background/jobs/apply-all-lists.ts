import type { AllStep } from '../../domain/apply/all-steps';
import type { ApplyItem, Asked, LookStep, ProductEnd } from '../../domain/apply/apply-steps';
import { isAsAsked } from '../../domain/apply/as-asked';
import { inCalls } from '../../domain/apply/plan-apply';
import { failure } from '../../domain/failure';
import type { Result } from '../../domain/result';
import type { Keep } from '../../jobs/kind';
import { outcomeOf } from '../../jobs/outcome-of';
import { rowsOfItems } from '../../records/of-account';
import { putChanged } from '../../records/put-changed';
import type { EntryRow, ProductRow } from '../../records/rows';
import type { AllOutcome, ApplyingAll } from './apply-context';
import { journalOfEnds } from './apply-journal';
import { lookAtList } from './apply-look';
import { putProducts } from './read-shop-page';
import { entryRows, productRow } from './read-shop-rows';
import { waitWhenAway } from './wait-when-away';

type Of<Do extends AllStep['do']> = Extract<AllStep, { do: Do }>;
/** So much may this computer's clock and Shopee's differ. */
const CLOCKS_MS = 3_600_000;

/** One page of the added list: which products are as asked; the others are looked at by themselves later, as the list lags. */
export async function lookAtEntries(applying: ApplyingAll, { cursor, endedAt }: Of<'entries'>): Promise<AllOutcome> {
  const { shop, client, signal, asked, since } = applying;
  const answer = await client.addedProducts({ pageSize: 100, ...(cursor ? { cursor } : {}) }, { signal });
  if (!answer.ok) return notRead(answer);
  const { itemList, hasMore, cursor: next } = answer.value;
  const rows = itemList.flatMap((one) => entryRows(shop.id, one));
  const before = await rowsOfItems('entries', shop.id, [...new Set(rows.map(({ itemId }) => itemId))]);
  if (!before.ok) return { is: 'failed', failure: before.failure };
  const rateBefore = new Map(before.value.map(({ campaignId, rate }) => [campaignId, rate]));
  // An addition concerns only what was in no campaign before; what is on its way out is changed no more.
  const isMine = (row: EntryRow) =>
    asked.doing === 'add'
      ? !rateBefore.has(row.campaignId) && mayBeAdded(asked, row, since, endedAt)
      : asked.doing === 'remove' || row.status !== 'Terminating';
  const mine = rows.filter(isMine).map(({ itemId, campaignId, rate }): ApplyItem => {
    return { itemId, campaignId, before: rateBefore.get(campaignId) ?? (asked.doing === 'add' ? null : rate) };
  });
  const isShown = (item: ApplyItem) => isAsAsked(asked, item, rows);
  const goesOn: AllStep[] =
    hasMore && next
      ? [{ do: 'entries', cursor: next, endedAt }]
      : asked.doing === 'add'
        ? [{ do: 'free', cursor: null, endedAt }]
        : [{ do: 'count' }];
  const page = pageOf(
    applying,
    endedAt,
    mine.filter(isShown),
    mine.filter((item) => !isShown(item)),
    goesOn,
  );
  // With the result, so that a page that is read again after a death is compared with what was known before the task.
  const names = namesOf(applying, itemList);
  const keep: Keep = {
    tables: ['entries', 'products', ...page.keep.tables],
    write: async (transaction) => {
      await putChanged(transaction, 'entries', rows, { touch: true });
      await putProducts(transaction, names, ['name']);
      await page.keep.write(transaction);
    },
  };
  return { ...page, keep };
}

/** Whether an entry that was not known may come from an addition between two moments (Unix ms): new ones begin about ten minutes later. */
const mayBeAdded = ({ rate: asked, start }: Asked, { rate, period }: EntryRow, from: number, until: number): boolean =>
  rate === asked && period.start > (start ?? from) - CLOCKS_MS && period.start < (start ?? until) + CLOCKS_MS;

/** One page of the products that could still join: the task has left them out, or the list lags. */
export async function lookAtFree(applying: ApplyingAll, { cursor, endedAt }: Of<'free'>): Promise<AllOutcome> {
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
  const barred = looksAt(
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
export async function lookAtRest(applying: ApplyingAll, step: LookStep): Promise<AllOutcome> {
  const looked = await lookAtList(applying, step);
  // Nothing was lost here, so nothing is ever sent again.
  if (looked.is === 'done') {
    const more = (looked.more ?? []).filter((one) => one.do === 'look');
    const why = looked.value.ends.find(({ end }) => end === 'refused')?.failure;
    return why ? { ...looked, is: 'failed', refused: true, failure: why, more } : { ...looked, more };
  }
  if (looked.is !== 'unknown' || looked.failure || !looked.value) return looked.is === 'wait' ? looked : { ...looked, more: [] };
  const leftOut = failure('taskLeftOut');
  const ends = looked.value.ends.map(
    (one): ProductEnd => (one.end === 'sent' ? { itemId: one.itemId, end: 'refused', failure: leftOut } : one),
  );
  return { is: 'failed', refused: true, failure: leftOut, value: { ends, requestId: null }, keep: journalOfEnds(applying, step, ends) };
}

function pageOf(
  applying: ApplyingAll,
  endedAt: number,
  shown: readonly ApplyItem[],
  rest: readonly ApplyItem[],
  goesOn: readonly AllStep[],
) {
  const ends = shown.map(({ itemId }): ProductEnd => ({ itemId, end: 'done' }));
  return {
    is: 'done',
    value: { ends, requestId: null },
    keep: journalOfEnds(applying, { asked: applying.asked, items: shown }, ends),
    more: [...goesOn, ...looksAt(applying, endedAt, rest)],
  } as const satisfies AllOutcome;
}

const looksAt = ({ asked }: ApplyingAll, sentAt: number, rest: readonly ApplyItem[], why: Pick<LookStep, 'refusal'> = {}): LookStep[] =>
  inCalls(rest).map((items) => ({ do: 'look', asked, items, again: 0, sentAt, round: 1, lost: false, ...why }));

const namesOf = ({ shop }: ApplyingAll, list: readonly { readonly itemId: string; readonly itemName: string | null }[]): ProductRow[] =>
  list.map(({ itemId, itemName }) => productRow(shop.id, itemId, { name: itemName ?? '' }));

const notRead = (answer: Result<unknown>): AllOutcome =>
  answer.ok ? { is: 'failed', failure: { code: 'unexpected' } } : waitWhenAway(outcomeOf<never>(answer, 'read', Date.now()), Date.now());
