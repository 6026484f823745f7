import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { readBody } from './body/body';
import { readJson } from './body/json';

export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Reply {
  readonly status: number;
  /** Parsed JSON, long integers as text; undefined for an empty body. */
  readonly body: unknown;
  /** Unix milliseconds by the server's Date header. */
  readonly serverTime: number | null;
  /** Unix milliseconds named by Retry-After, at most a day from now. */
  readonly retryAt: number | null;
}

export interface SendOptions {
  /** Hosts bound to the secret that signed the request. */
  readonly hosts: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly deadlineMs?: number;
}

export const DEADLINE_MS = 25_000;

/**
 * The only fetch. Https only, to hosts that belong to the secret, no redirects, cookies, referrer or cache; reading stops at 5 MB.
 * Answers of any status with a JSON body are a Reply; everything else is a failure. A failure never carries a query, header or body.
 */
export async function send(request: WireRequest, options: SendOptions): Promise<Result<Reply>> {
  const url = new URL(request.url);
  if (url.protocol !== 'https:' || url.username || url.password || !options.hosts.includes(url.host))
    throw new Error('This host does not belong to this secret.');
  const deadline = AbortSignal.timeout(Math.min(options.deadlineMs ?? DEADLINE_MS, DEADLINE_MS));
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: options.signal ? AbortSignal.any([options.signal, deadline]) : deadline,
    });
    return await open(response);
  } catch (error) {
    if (options.signal?.aborted) return fail(failure('cancelled'));
    if (deadline.aborted) return fail(failure('timeout'));
    // A broken connection is a TypeError, while the body is read in Firefox a DOMException.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    return fail(failure(globalThis.navigator?.onLine === false ? 'offline' : 'unreachable'));
  }
}

async function open(response: Response): Promise<Result<Reply>> {
  const text = await readBody(response);
  if (text === null) return fail(failure('responseTooLarge'));
  const serverTime = dateOf(response.headers.get('date'));
  const retryAt = retryTime(response.headers.get('retry-after'));
  const body = jsonOf(text);
  if (body !== undefined || text.trim() === '') return ok({ status: response.status, body, serverTime, retryAt });
  if (response.status === 429) return fail(failure('tooManyRequests', { until: retryAt ?? undefined }));
  if (response.status >= 500) return fail(failure('serverError', { until: retryAt ?? undefined }));
  const html = /html/i.test(response.headers.get('content-type') ?? '') || /^\s*</.test(text);
  return fail(failure(html ? 'captivePortal' : 'notJson'));
}

/** The parsed body where it is a JSON object or list; undefined otherwise. */
function jsonOf(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function dateOf(header: string | null): number | null {
  const time = header ? Date.parse(header) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** Retry-After is seconds or a date. What lies beyond a day is no time to wait for, and perhaps no time at all. */
function retryTime(header: string | null): number | null {
  const reported = !header ? null : /^\d+$/.test(header.trim()) ? Date.now() + Number(header) * 1000 : dateOf(header);
  return reported === null ? null : Math.min(reported, Date.now() + DAY_MS);
}
const DAY_MS = 86_400_000;
