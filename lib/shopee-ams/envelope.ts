import { type Failure, failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { camelKeys } from '#lib/http/case';
import type { Row } from '#lib/http/row';
import type { Reply } from '#lib/http/send';
import { done } from './answer-fields';
import { amsFailure } from './errors';

interface Envelope {
  readonly error?: unknown;
  readonly message?: unknown;
  readonly msg?: unknown;
  readonly warning?: unknown;
  readonly request_id?: unknown;
  readonly response?: unknown;
}

/**
 * Names that the docs write in several ways, or misspell: one each in the house.
 * `commission_list` is the older name of the targeted list; units sold have three names.
 */
const SPELLINGS: Readonly<Record<string, string>> = {
  openCampaignKeyMetircs: 'openCampaign',
  openCampaignKeyMetrics: 'openCampaign',
  targetedCampaignKeyMetircs: 'targetedCampaign',
  targetedCampaignKeyMetrics: 'targetedCampaign',
  commissionList: 'campaignList',
  commissionStatus: 'campaignStatus',
  grossItemSold: 'itemsSold',
  itemSold: 'itemsSold',
  isOpen: 'open',
  total: 'totalCount',
};

/**
 * Opens `{error, message, request_id, response}`. The body decides, not the HTTP status. Some calls have their fields beside `error`
 * instead of under `response`. A filled `error` beside rows is the partial success of a changing call: its rows tell which failed.
 * A body of another make (a gateway's, a bot wall's) is no answer, whatever its status: it neither holds an empty list nor says "done".
 */
export function openAnswer(row: Row, reply: Reply): Result<unknown> {
  const body = reply.body as Envelope | null | undefined;
  const requestId = requestIdOf(reply);
  if (!isObject(body)) return fail(statusFailure(reply, requestId));
  const error = filled(body.error);
  const { error: _error, message: _message, msg: _msg, warning: _warning, request_id: _id, response, ...beside } = body;
  if (error && !(row.repetition !== 'read' && hasRows(response))) return fail(refusal(error, filled(body.message), reply, requestId));
  if (!error && reply.status >= 400) return fail(statusFailure(reply, requestId));
  const isChange = row.repetition !== 'read' && !row.tradesSecrets;
  const word = isChange && !error ? foreignWord(body) : undefined;
  if (word !== undefined) return fail(failure('responseInvalid', { requestId, field: word }));
  if (!isEnvelope(body)) return fail(failure('responseInvalid', { requestId, field: 'request_id' }));
  const isEmpty = (response ?? null) === null && Object.keys(beside).length === 0;
  if (isEmpty && row.response !== done) return fail(failure('nullAnswer', { requestId }));
  if (row.pager && requestId === undefined && !hasRows(response)) return fail(failure('responseInvalid', { field: 'request_id' }));
  const value = camelKeys(response ?? beside, SPELLINGS);
  return isOf(row, value) ? ok(value) : fail(failure('responseInvalid', { requestId }));
}

/**
 * Whether content is the row's: of what is documented for it, something is there. Unknown fields beside known ones pass; unknown ones alone
 * are somebody else's, and so is a list's answer that says something else but has no list. A change tells what came of its rows; what
 * answers without content has none, or what comes is not its own.
 */
function isOf(row: Row, value: unknown): boolean {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  if (row.response === done) return keys.length === 0;
  if (keys.length === 0) return row.repetition === 'read';
  const { entries } = row.response as { readonly entries?: Readonly<Record<string, { readonly default?: unknown }>> };
  if (entries === undefined) return true;
  if (!keys.some((key) => Object.hasOwn(entries, key))) return false;
  const [list, ...more] = Object.keys(entries).filter((key) => Array.isArray(entries[key]?.default));
  return row.repetition !== 'read' || list === undefined || more.length > 0 || isList(value, list);
}

/**
 * What an answer to a change says beside an empty `error`. Documented ones are empty or tell success; anything else
 * may be a refusal: of a gateway, or in a place that is not documented.
 */
const foreignWord = (body: object): string | undefined =>
  Object.entries(body).find(([key, raw]) => BESIDE_A_CHANGE.has(key) && !IS_WELL.test(String(raw ?? '').trim()))?.[0];
const BESIDE_A_CHANGE: ReadonlySet<string> = new Set([
  'message',
  'msg',
  'error_msg',
  'code',
  'status',
  'status_code',
  'statusCode',
  'errors',
]);
const IS_WELL = /^(-{0,2}|0|20\d|ok|success(ful(ly)?)?|succeed(ed)?)$/i;

/** A list that is null is none, unless its count says that it is empty. */
const isList = (value: Readonly<Record<string, unknown>>, key: string): boolean =>
  (typeof value[key] === 'object' && value[key] !== null) || (value[key] === null && value['totalCount'] === 0);

/**
 * Whether a body is the Open Platform's own. Every documented answer has `request_id`, some have no `error`, some no content; `error` is
 * text wherever it stands. An answer without its id passes only with a text `error` and its content in the documented place.
 */
function isEnvelope({ error, request_id, response, ...rest }: Envelope): boolean {
  if (error !== undefined && error !== null && typeof error !== 'string') return false;
  if (typeof request_id === 'string' && request_id !== '') return true;
  return typeof error === 'string' && (isObject(response) || Object.keys(rest).every((key) => BESIDE.has(key)));
}
const BESIDE: ReadonlySet<string> = new Set(['message', 'msg', 'warning', 'debug_message']);

/** A refusal in words that no list has is Shopee's only where it carries an id, and no fault of the request where the server failed. */
function refusal(error: string, text: string, reply: Reply, requestId: string | undefined): Failure {
  const known = amsFailure(error, text, { requestId, reply });
  if (known.code !== 'requestRefused') return known;
  if (reply.status >= 500) return { ...known, code: 'serverError' };
  return requestId === undefined ? { ...known, code: 'responseInvalid' } : known;
}

/** Shopee's id of a request, which its support asks for. */
export function requestIdOf(reply: Reply): string | undefined {
  const id = (reply.body as Envelope | null | undefined)?.request_id;
  return typeof id === 'string' && id ? id.slice(0, 80) : undefined;
}

const statusFailure = ({ status, retryAt }: Reply, requestId: string | undefined) =>
  failure(status === 429 ? 'tooManyRequests' : status >= 500 ? 'serverError' : 'notJson', { requestId, until: retryAt ?? undefined });

/** Documentation samples hold "-" for an empty field. */
const filled = (raw: unknown): string => (typeof raw === 'string' && raw !== '-' ? raw : '');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasRows = (response: unknown): boolean =>
  typeof response === 'object' &&
  response !== null &&
  Object.values(response).some((value) => typeof value === 'object' && value !== null && Object.keys(value).length > 0);
