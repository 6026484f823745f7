import type { Failure } from '#lib/domain/failure';
import { openEntries } from '#lib/domain/rates/standing';
import { type ApplyItem, type ApplyStep, LOOK_AFTER, MOST_AGAIN, type ProductEnd, type ReadBackStep } from './apply-steps';
import { isAsAsked, type ShownEntry } from './as-asked';

export interface Judged {
  readonly ends: readonly ProductEnd[];
  /** Steps that follow: another reading, or sending again what did not happen. */
  readonly more: readonly ApplyStep[];
  /** Nothing follows for some, and nobody knows how they came out. */
  readonly open: boolean;
}

/**
 * What one reading of the added list means for each product of a call.
 *
 * Accepted products that are not shown are read again, as the list lags. Those whose answer was lost: a change of a state (edit,
 * remove) is sent again where the list differs, for sending it twice does no more than once. An addition is sent again only once the list
 * shows others of the same call (they are written at once, so these were refused), or once it has had time to catch up. A doubted
 * refusal of an addition stands as soon as the list shows another entry of the product, that of a removal after the last reading.
 *
 * @param now Unix ms
 * @param last no later reading is planned
 */
export function judgeReading(step: ReadBackStep, shown: readonly ShownEntry[], now: number, last = isLastReading(step)): Judged {
  const isShown = (item: ApplyItem) => isAsAsked(step.asked, item, shown);
  const rest = step.items.filter((item) => !isShown(item));
  const ends: ProductEnd[] = step.items.filter(isShown).map(({ itemId }) => ({ itemId, end: 'done' }));
  if (rest.length === 0) return { ends, more: [], open: false };
  if (step.refusal) return judgeRefusal(step, step.refusal, ends, rest, shown, last);
  const handled = rest.length < step.items.length;
  const late = now >= step.sentAt + (LOOK_AFTER.at(-1) ?? 0);
  if (step.lost && step.again < MOST_AGAIN && (step.asked.doing !== 'add' || handled || late)) {
    return { ends, more: [{ do: 'send', asked: step.asked, items: rest, again: step.again + 1 }], open: false };
  }
  if (!last) return { ends, more: [{ ...step, items: rest, round: step.round + 1 }], open: false };
  const end = step.lost ? 'unknown' : 'sent';
  return { ends: [...ends, ...rest.map(({ itemId }): ProductEnd => ({ itemId, end }))], more: [], open: true };
}

function judgeRefusal(
  step: ReadBackStep,
  failure: Failure,
  ends: readonly ProductEnd[],
  rest: readonly ApplyItem[],
  shown: readonly ShownEntry[],
  last: boolean,
): Judged {
  const hasOther = (id: string) => openEntries(shown).some(({ itemId }) => itemId === id);
  const isOther = ({ itemId }: ApplyItem) => last || (step.asked.doing === 'add' && hasOther(itemId));
  const refused = rest.filter(isOther).map(({ itemId }): ProductEnd => ({ itemId, end: 'refused', failure }));
  const items = rest.filter((item) => !isOther(item));
  return { ends: [...ends, ...refused], more: items.length ? [{ ...step, items, round: step.round + 1 }] : [], open: false };
}

export const isLastReading = ({ round }: ReadBackStep): boolean => round >= LOOK_AFTER.length - 1;
