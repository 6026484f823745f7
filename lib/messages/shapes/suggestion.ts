import * as v from 'valibot';

/** Shapes of what a person does with suggestions. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const suggestion = v.strictObject({
  itemId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
  /** `*`: every kind, for this product. */
  kind: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
});
const suggestions = v.pipe(v.array(suggestion), v.minLength(1), v.maxLength(5_000));
const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));

export const snoozeInput = v.strictObject({
  accountId: id,
  suggestions,
  /** Unix ms; null: never again. */
  until: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export const unsnoozeInput = v.strictObject({ accountId: id, suggestions });
export const shopSuggestedRate = v.object({ min: v.nullable(points), max: v.nullable(points), readAt: v.number() });
