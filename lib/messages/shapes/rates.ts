import * as v from 'valibot';

/** Shapes of what changes commission rates in a shop. The types in lib/domain are the authority. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const digits = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));

export const rateDoing = v.picklist(['add', 'edit', 'remove']);

/** One product and what is wanted for it. Rates in basis points, moments in Unix ms. */
const rateChange = v.strictObject({
  itemId: digits,
  doing: rateDoing,
  /** The entry that is changed or removed; null for `add`. */
  campaignId: v.nullable(digits),
  /** The rate that the person saw before; null: in no campaign. */
  before: v.nullable(points),
  /** null only for `remove`. */
  rate: v.nullable(points),
  /** null: now. */
  start: v.nullable(moment),
  /** null: no end. */
  end: v.nullable(moment),
});

const forShop = {
  accountId: id,
  /** The person ticked that this shop is meant, although the page in front shows nobody's known products. */
  shopConfirmed: v.boolean(),
};

export const applyRatesInput = v.pipe(
  v.strictObject({
    /** Asked again with the same id, the job is started once. */
    requestId: id,
    ...forShop,
    changes: v.pipe(v.array(rateChange), v.minLength(1), v.maxLength(50_000)),
  }),
  v.forward(
    v.check(({ changes }) => changes.every(isWhole)),
    ['changes'],
  ),
  v.forward(
    v.check(({ changes }) => new Set(changes.map(({ itemId }) => itemId)).size === changes.length),
    ['changes'],
  ),
);

export const applyToAllInput = v.pipe(
  v.strictObject({
    requestId: id,
    ...forShop,
    doing: rateDoing,
    rate: v.nullable(points),
    start: v.nullable(moment),
    /** null: no end; `keep`: every entry keeps its own. */
    end: v.union([v.nullable(moment), v.literal('keep')]),
  }),
  v.forward(
    v.check(({ doing, rate }) => (doing === 'remove') === (rate === null)),
    ['rate'],
  ),
);

/** `already`: the same changes were under way, and this is their job; nothing was started. */
export const ratesStarted = v.object({ jobId: v.string(), already: v.boolean() });

export const readAgainInput = v.strictObject({ accountId: id, itemIds: v.pipe(v.array(digits), v.minLength(1), v.maxLength(50)) });

export const autoAdd = v.object({ on: v.boolean(), rate: v.nullable(points) });
/** Asked again with the same id, it is sent once. */
export const setAutoAddInput = v.strictObject({ requestId: id, ...forShop, on: v.boolean(), rate: v.nullable(points) });

/** An entry is named exactly where there is one, a rate where one is set. */
const isWhole = ({ doing, campaignId, rate }: v.InferOutput<typeof rateChange>): boolean =>
  (doing === 'add') === (campaignId === null) && (doing === 'remove') === (rate === null);
