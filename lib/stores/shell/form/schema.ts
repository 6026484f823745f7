import { check, type GenericSchema, type InferInput, type InferOutput, pipe, safeParse, string, transform } from 'valibot';
import type { NumberForm } from '#lib/domain/numbers/number-form';
import { readCount } from '#lib/domain/numbers/read-amount';
import type { TextKey } from '#lib/i18n/make-texts';
import type { FieldErrors, FormRead } from './form';

/** The text of a rule's refusal, so that a key that does not exist does not compile. */
export const says = (key: TextKey): TextKey => key;

/** Judges a form by its schema: each field's first refusal, whose message is the key of a text. What is sent is the schema's output. */
export function bySchema<Schema extends GenericSchema<object>>(schema: Schema) {
  return (values: InferInput<Schema>): FormRead<InferInput<Schema>, InferOutput<Schema>> => {
    const parsed = safeParse(schema, values, { abortPipeEarly: true });
    if (parsed.success) return { ok: true, value: parsed.output };
    const errors: Record<string, string> = {};
    for (const { path, message } of parsed.issues) errors[String(path?.[0]?.key)] ??= message;
    return { ok: false, errors: errors as FieldErrors<InferInput<Schema>> };
  };
}

/** A whole number as its field holds it: text in the person's form, a number once it is sent. */
export function wholeNumber(form: NumberForm, least: number, most: number, refusal: TextKey) {
  const numberIn = (typed: string): number => {
    const read = readCount(typed, form, 0);
    return read.ok ? read.value : Number.NaN;
  };
  return pipe(
    string(),
    check((typed) => numberIn(typed) >= least && numberIn(typed) <= most, refusal),
    transform(numberIn),
  );
}
