import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { camelKeys } from '#lib/http/case';
import type { Row } from '#lib/http/row';
import type { Reply } from '#lib/http/send';
import { amsFailure } from './errors';

interface Envelope {
  readonly error?: unknown;
  readonly message?: unknown;
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
 */
export function openAnswer(row: Row, reply: Reply): Result<unknown> {
  const body = reply.body as Envelope | null | undefined;
  const requestId = requestIdOf(reply);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return fail(statusFailure(reply, requestId));
  const error = filled(body.error);
  const { error: _error, message: _message, request_id: _id, response, ...beside } = body;
  const value = response ?? beside;
  if (error && !(row.repetition !== 'read' && hasRows(response))) {
    return fail(amsFailure(error, filled(body.message), { requestId, reply }));
  }
  if (!error && reply.status >= 400) return fail(statusFailure(reply, requestId));
  return ok(camelKeys(value, SPELLINGS));
}

/** Shopee's id of a request, which its support asks for. */
export function requestIdOf(reply: Reply): string | undefined {
  const id = (reply.body as Envelope | null | undefined)?.request_id;
  return typeof id === 'string' && id ? id.slice(0, 80) : undefined;
}

const statusFailure = ({ status, retryAt }: Reply, requestId: string | undefined) =>
  failure(status === 429 ? 'tooManyRequests' : status >= 500 ? 'serverError' : 'notJson', { requestId, until: retryAt ?? undefined });

/** Documentation samples hold "-" where nothing is said. */
const filled = (said: unknown): string => (typeof said === 'string' && said !== '-' ? said : '');

const hasRows = (response: unknown): boolean =>
  typeof response === 'object' &&
  response !== null &&
  Object.values(response).some((value) => typeof value === 'object' && value !== null && Object.keys(value).length > 0);
