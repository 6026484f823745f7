import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { Pager } from './pagers';

/**
 * `read`: may be sent again. `set`: sets a state; after no answer the job reads the state back.
 * `create`: makes or starts something; after no answer it is looked up, never resent blindly. `send` itself repeats only reads.
 */
export type Repetition = 'read' | 'set' | 'create';

/** One endpoint: the API's own name, how it may be repeated, what goes in, what comes back, and how to page. */
export interface Row<
  P extends GenericSchema = GenericSchema,
  R extends GenericSchema = GenericSchema,
  G extends Pager | undefined = Pager | undefined,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly repetition: Repetition;
  /** The API's own name: a path under the API's base, or a GraphQL operation. */
  readonly name: string;
  readonly params: P;
  readonly response: R;
  readonly pager: G;
  /** The answer carries new secrets, and the parameters old ones: it is not redacted as a whole, what is told of its failure is. */
  readonly tradesSecrets?: boolean;
}

export type Table = Readonly<Record<string, Row>>;
export type ParamsOf<T extends Row> = InferInput<T['params']>;
type Decoded<T extends Row> = InferOutput<T['response']>;
/** `leftOut`: so many rows of the answer could not be read and were left out, which only those get who ask for readable rows. */
export type AnswerOf<T extends Row> = Decoded<T> extends object ? Decoded<T> & { readonly leftOut?: number } : Decoded<T>;
