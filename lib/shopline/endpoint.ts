import type { GenericSchema } from 'valibot';
import type { Pager } from '#lib/http/pagers';
import type { Repetition, Row } from '#lib/http/row';

/** A row of the SHOPLINE Open API: `{id}` in the path is filled from the parameter of that name. */
export interface ShoplineEndpoint<
  P extends GenericSchema = GenericSchema,
  R extends GenericSchema = GenericSchema,
  G extends Pager | undefined = Pager | undefined,
> extends Row<P, R, G> {
  readonly path: string;
  /** Parameters of a POST that stand in the query. */
  readonly inQuery: boolean;
}

/** The row makers of the API's one base path. */
export function shoplineEndpoints(base: string) {
  const row =
    (method: Row['method'], repetition: Repetition, inQuery = method === 'GET' || method === 'DELETE') =>
    <P extends GenericSchema, R extends GenericSchema, G extends Pager | undefined = undefined>(
      path: string,
      params: P,
      response: R,
      pager?: G,
    ): ShoplineEndpoint<P, R, G> => ({
      method,
      repetition,
      name: `${method} ${path}`,
      path: base + path,
      inQuery,
      params,
      response,
      pager: pager as G,
    });
  return {
    get: row('GET', 'read'),
    ask: row('POST', 'read'),
    create: row('POST', 'create'),
    order: row('POST', 'create', true),
    set: row('PUT', 'set'),
    remove: row('DELETE', 'set'),
  };
}
