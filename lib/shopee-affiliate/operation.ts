import type { GenericSchema } from 'valibot';
import type { Pager } from '#lib/http/pagers';
import type { Repetition, Row } from '#lib/http/row';

/** Argument → GraphQL type. */
export type Arguments = Readonly<Record<string, string>>;

/** A row of the Affiliate Open API: one GraphQL operation, always a POST to the market's one endpoint. */
export interface Operation<
  P extends GenericSchema = GenericSchema,
  R extends GenericSchema = GenericSchema,
  G extends Pager | undefined = Pager | undefined,
> extends Row<P, R, G> {
  readonly kind: 'query' | 'mutation';
  /** Only the arguments in use are declared: a declared one that is not sent is refused (10010). */
  readonly args: Arguments;
  /** null without errors means "nothing found" here, and opens as this value; elsewhere it is the failure `nullAnswer`. */
  readonly whenNull?: unknown;
}

const operation =
  (kind: 'query' | 'mutation', repetition: Repetition) =>
  <P extends GenericSchema, R extends GenericSchema, G extends Pager | undefined = undefined>(
    name: string,
    args: Arguments,
    params: P,
    response: R,
    more: { pager?: G; whenNull?: unknown } = {},
  ): Operation<P, R, G> => ({
    method: 'POST',
    repetition,
    kind,
    name,
    args,
    params,
    response,
    pager: more.pager as G,
    ...('whenNull' in more ? { whenNull: more.whenNull } : {}),
  });

export const query = operation('query', 'read');
/** Asked again, a short link costs one unit of quota and nothing else: it is treated like a read. */
export const mutation = operation('mutation', 'read');
