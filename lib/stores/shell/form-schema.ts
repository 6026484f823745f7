import { type GenericSchema, type InferInput, type InferOutput, safeParse } from 'valibot';
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
