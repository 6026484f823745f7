import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Failure, FailureCode } from '#lib/domain/failure';
import type { Result } from '#lib/domain/result';
import type { TextKey } from '#lib/i18n/make-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Field → the text that says what is wrong with it and what to do. */
export type FieldErrors<Values> = { readonly [Field in keyof Values]?: TextKey };
/** What a form sends, or what keeps it from being sent. */
export type FormRead<Values, Sent> =
  | { readonly ok: true; readonly value: Sent }
  | { readonly ok: false; readonly errors: FieldErrors<Values> };

export interface FormRules<Values, Sent, Done, Context> {
  readonly initial: Values;
  /** Judges what stands in the fields: `bySchema`, or a function of the domain. */
  readonly read: (values: Values, context: Context) => FormRead<Values, Sent>;
  readonly send: (value: Sent, context: Context) => Promise<Result<Done>>;
  /** The field that a refusal is about, with its text where it is not the failure's own. A failure that names a field needs no row. */
  readonly atField?: Partial<Record<FailureCode, keyof Values | readonly [keyof Values, TextKey]>>;
  /** Emptied when the form is left or was sent: no secret outlives its form. */
  readonly secrets?: readonly (keyof Values)[];
  /** With what the form goes on once it was sent; without this with what was typed. */
  readonly after?: (values: Values) => Values;
}

export interface FormState<Values, Done, Context> {
  /** As typed: what a field shows is what is sent. */
  readonly values: Values;
  /** Something differs from what the form began with. */
  readonly dirty: boolean;
  readonly errors: FieldErrors<Values>;
  readonly pending: boolean;
  /** Why the last submit did not work; everything typed is still there. */
  readonly failure: Failure | null;
  readonly done: Done | null;
  /** What was submitted last, without its secrets. */
  readonly sent: Values | null;
  /** Counts the submits that a field stopped: the focus moves once for each. */
  readonly stops: number;
  /** Begins anew with these values; not while an answer is awaited. */
  readonly begin: (values: Values | ((before: Values) => Values)) => void;
  readonly change: (change: Partial<Values> | ((before: Values) => Partial<Values>)) => void;
  /** Whether it was sent and accepted. One submit at a time. */
  readonly submit: (context: Context) => Promise<boolean>;
  /** The form is left: its secrets are gone; an answer that is still awaited is shown to whoever comes back. */
  readonly leave: () => void;
}

export type Form<Values, Done = unknown, Context = void> = UseBoundStore<StoreApi<FormState<Values, Done, Context>>>;

/** The one way a form works: values, errors, pending and failure in one store, whether it lives with its component or longer. */
export function createForm<Values extends object, Sent, Done, Context = void>({
  initial,
  read,
  send,
  atField = {},
  secrets = [],
  after = (values) => values,
}: FormRules<Values, Sent, Done, Context>): Form<Values, Done, Context> {
  return create<FormState<Values, Done, Context>>((set, get) => {
    let began = initial;
    let lastContext: { readonly context: Context } | null = null;
    let refused: keyof Values | null = null;
    const isDirty = (values: Values) => (Object.keys(values) as (keyof Values)[]).some((field) => values[field] !== began[field]);
    const emptied = (values: Values): Values => ({ ...values, ...Object.fromEntries(secrets.map((field) => [field, initial[field]])) });
    /** Errors that still hold: not of a changed field, and not of one that a change elsewhere has put right. */
    const remaining = (values: Values, changed: object): FieldErrors<Values> => {
      const { errors } = get();
      const now = lastContext && read(values, lastContext.context);
      const holds = (field: keyof Values) => field === refused || (now?.ok === false && now.errors[field] !== undefined);
      const left = Object.entries(errors).filter(([field]) => !(field in changed) && holds(field as keyof Values));
      return Object.fromEntries(left) as FieldErrors<Values>;
    };
    const refuse = (failure: Failure) => {
      const named = failure.field !== undefined && failure.field in initial ? (failure.field as keyof Values) : atField[failure.code];
      const [field, text] = Array.isArray(named) ? (named as [keyof Values, TextKey]) : [named as keyof Values | undefined, undefined];
      refused = field ?? null;
      const errors = field === undefined ? {} : { [field]: text ?? (`failure.${failure.code}.says` as TextKey) };
      set(({ stops }) => ({
        pending: false,
        failure,
        errors: errors as FieldErrors<Values>,
        stops: field === undefined ? stops : stops + 1,
      }));
    };
    return {
      values: initial,
      dirty: false,
      errors: {},
      pending: false,
      failure: null,
      done: null,
      sent: null,
      stops: 0,
      begin: (values) => {
        if (get().pending) return;
        began = typeof values === 'function' ? values(get().values) : values;
        lastContext = null;
        set({ values: began, dirty: false, errors: {}, failure: null, done: null });
      },
      change: (change) => {
        const before = get().values;
        const changed = typeof change === 'function' ? change(before) : change;
        const values = { ...before, ...changed };
        set({ values, dirty: isDirty(values), errors: remaining(values, changed) });
      },
      submit: async (context) => {
        if (get().pending) return false;
        lastContext = { context };
        refused = null;
        const checked = read(get().values, context);
        if (!checked.ok) {
          set(({ stops }) => ({ errors: checked.errors, failure: null, done: null, stops: stops + 1 }));
          return false;
        }
        set(({ values }) => ({ errors: {}, failure: null, done: null, pending: true, sent: emptied(values) }));
        const result = await send(checked.value, context);
        if (!result.ok) {
          refuse(result.failure);
          return false;
        }
        began = emptied(after(get().values));
        set({ values: began, dirty: false, pending: false, done: result.value });
        return true;
      },
      leave: () => set(({ values }) => ({ values: emptied(values), errors: {}, failure: null, done: null })),
    };
  });
}

/** What a control of the kit takes of a field. */
export interface BoundField<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
}

/** A form as its component uses it: its state, and for each field what a control of the kit takes. */
export function useForm<Values extends object, Done, Context>(form: Form<Values, Done, Context>) {
  const { t } = useTexts();
  const state = form();
  const field = <Field extends keyof Values & string>(name: Field): BoundField<Values[Field]> => ({
    value: state.values[name],
    onChange: (value) => state.change({ [name]: value } as unknown as Partial<Values>),
    error: state.errors[name] && t(state.errors[name]),
  });
  return { ...state, field };
}
