import type { GenericSchema } from 'valibot';
import type { Pager } from '#lib/http/pagers';
import type { Repetition, Row } from '#lib/http/row';

/** Whose signature a call carries: the app's alone, or the app's with a shop's access token. */
export type Scope = 'partner' | 'shop';

/** A row of the Open Platform: `name` is the API's own, `path` is what is signed. */
export interface Endpoint<
  P extends GenericSchema = GenericSchema,
  R extends GenericSchema = GenericSchema,
  G extends Pager | undefined = Pager | undefined,
> extends Row<P, R, G> {
  readonly path: string;
  readonly scope: Scope;
}

/** The row makers of one base path and one signing scope. */
export function endpoints(base: string, scope: Scope, tradesSecrets = false) {
  const row =
    (method: 'GET' | 'POST', repetition: Repetition) =>
    <P extends GenericSchema, R extends GenericSchema, G extends Pager | undefined = undefined>(
      name: string,
      params: P,
      response: R,
      pager?: G,
    ): Endpoint<P, R, G> => ({ method, repetition, name, path: base + name, scope, params, response, pager: pager as G, tradesSecrets });
  return { get: row('GET', 'read'), set: row('POST', 'set'), create: row('POST', 'create') };
}
