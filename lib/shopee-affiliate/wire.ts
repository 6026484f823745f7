import type { GenericSchema } from 'valibot';
import { failure } from '#lib/domain/failure';
import type { Market } from '#lib/domain/market';
import { fail, ok, type Result } from '#lib/domain/result';
import { writeJson } from '#lib/http/body/json';
import type { Wire } from '#lib/http/call';
import type { Row } from '#lib/http/row';
import type { Reply } from '#lib/http/send';
import { failureOf } from './errors';
import type { Operation } from './operation';

/**
 * The Affiliate Open API on the wire: one POST, `Authorization: SHA256 Credential=…, Timestamp=…, Signature=…` with the
 * lower-case hex of SHA-256(AppId + Timestamp + Payload + Secret). The bytes that are signed are the bytes that are sent.
 * Source: the portal's "Authentication" page; its vector is a test.
 */
export const affiliateWire = (market: Market, appId: string): Wire => ({
  async build(row, params, at, seal) {
    const body = payload(row as Operation, params as Record<string, unknown>);
    const timestamp = String(Math.floor(at / 1000));
    const signature = await seal.sha256Then(appId + timestamp + body);
    return {
      url: `https://${market.affiliateApi}/graphql`,
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `SHA256 Credential=${appId}, Timestamp=${timestamp}, Signature=${signature}`,
      },
      body,
    };
  },
  open: (row, reply) => open(row as Operation & Row, reply),
});

/** The request body: only the arguments in use are declared as variables. */
export function payload(row: Operation, params: Readonly<Record<string, unknown>>): string {
  const used = Object.entries(params).filter(([, value]) => value !== undefined && value !== null);
  const declared = used.map(([name]) => `$${name}:${row.args[name]}`).join(',');
  const passed = used.map(([name]) => `${name}:$${name}`).join(',');
  const inParens = (list: string) => (list ? `(${list})` : '');
  const query = `${row.kind}${inParens(declared)}{${row.name}${inParens(passed)}${selectionOf(row.response)}}`;
  return writeJson(used.length ? { query, variables: Object.fromEntries(used) } : { query });
}

/** Every GraphQL error recorded came with HTTP 200; `errors` wins over `data`. */
function open(row: Operation, reply: Reply): Result<unknown> {
  const body = reply.body as { errors?: unknown; data?: unknown } | null | undefined;
  if (Array.isArray(body?.errors) && body.errors.length > 0) return fail(failureOf(body.errors[0]));
  if (reply.status === 429) return fail(failure('tooManyRequests', { until: reply.retryAt ?? undefined }));
  if (reply.status >= 500) return fail(failure('serverError', { until: reply.retryAt ?? undefined }));
  if (reply.body === undefined) return fail(failure('notJson'));
  if (body?.errors !== undefined && body.errors !== null && !Array.isArray(body.errors))
    return fail(failure('responseInvalid', { field: 'errors' }));
  const data = body?.data;
  if (typeof data !== 'object' || data === null) return fail(failure('responseInvalid', { field: 'data' }));
  const value = Object.hasOwn(data, row.name) ? (data as Record<string, unknown>)[row.name] : undefined;
  // GraphQL names every field that was asked for: an answer that leaves it out is not the API's.
  if (value === undefined) return fail(failure('responseInvalid', { field: `data.${row.name}` }));
  if (value !== null) return ok(value);
  return 'whenNull' in row ? ok(row.whenNull) : fail(failure('nullAnswer'));
}

interface Walkable {
  readonly type: string;
  readonly entries?: Readonly<Record<string, GenericSchema>>;
  readonly item?: GenericSchema;
  readonly wrapped?: GenericSchema;
}

/** The GraphQL selection that a schema decodes: what is not decoded is not asked for. Empty for a scalar. */
function selectionOf(schema: GenericSchema): string {
  const { entries, item, wrapped } = schema as unknown as Walkable;
  if (entries)
    return `{${Object.entries(entries)
      .map(([name, field]) => name + selectionOf(field))
      .join(' ')}}`;
  const inner = item ?? wrapped;
  return inner ? selectionOf(inner) : '';
}
