import * as v from 'valibot';

/** Fields that the wire schemas of all APIs share. */

const ID = /^\d{1,19}$/;

/** A 64-bit id: a JSON number in answers (text when it is long); text in the house. */
export const id64 = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(ID));

/** An id as a parameter. */
export const idParam = v.pipe(v.string(), v.regex(ID));

/** An optional field of an answer: null when it is missing. */
export const maybe = <const S extends v.GenericSchema>(schema: S) => v.nullish(schema, null);

/** A list of an answer: empty when it is missing. */
export const list = <const S extends v.GenericSchema>(item: S) => v.nullish(v.array(item), []);

/** A whole number within bounds, as a parameter. */
export const whole = (least: number, most: number = Number.MAX_SAFE_INTEGER) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** A word out of a known list. An answer's new word is no failure: it comes as `Unknown`. */
export const known = <const T extends readonly string[]>(words: T) =>
  v.pipe(
    v.string(),
    v.transform((raw): T[number] | 'Unknown' => (words.includes(raw) ? raw : 'Unknown')),
  );

/** Turns a wire value into a domain value; what `read` cannot read (null) is a wrong type. */
export const reads = <I, O>(read: (wire: I) => O | null) =>
  v.rawTransform<I, O>(({ dataset, addIssue, NEVER }) => {
    const value = read(dataset.value);
    if (value !== null) return value;
    addIssue();
    return NEVER;
  });
