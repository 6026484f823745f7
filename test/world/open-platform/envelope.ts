import { type Answer, json } from '#test/world/line/answers';

/** A refusal as the calls throw it; `response` goes along when part of the work was done. */
export interface Refusal extends Error {
  readonly code: string;
  readonly status: number;
}

/** What a call gives back: fields beside the envelope (`top`), or a `response`, or both error and response on partial success. */
export interface Reply {
  readonly response?: unknown;
  readonly top?: Readonly<Record<string, unknown>>;
  readonly error?: string;
  readonly message?: string;
  readonly warning?: string;
}

// assumed: http-status. Recorded are 200 for a missing partner_id and 403 for these two; 429 is what live clients wait out; all else goes with 200.
const STATUS: Readonly<Record<string, number>> = {
  error_api_permission: 403,
  source_ip_undeclared: 403,
  error_rate_limit: 429,
  error_limit: 429,
};

export const refuse = (code: string, message: string): Refusal => Object.assign(new Error(message), { code, status: STATUS[code] ?? 200 });

export const isRefusal = (value: unknown): value is Refusal =>
  value instanceof Error && typeof (value as { code?: unknown }).code === 'string' && 'status' in value;

export const business = (message: string): Refusal => refuse('error_business', message);
export const badParam = (message: string): Refusal => refuse('error_param', message);

/** The envelope: `error` is empty on success, `response` is missing where the documents show none. */
export const envelope = ({ response, top, error = '', message = '', warning }: Reply, requestId: string): Answer =>
  json({
    error,
    message,
    ...(warning === undefined ? {} : { warning }),
    request_id: requestId,
    ...top,
    ...(response === undefined ? {} : { response }),
  });

export const refusalAnswer = ({ code, message, status }: Refusal, requestId: string): Answer => {
  const headers: Record<string, string> = status === 429 ? { 'retry-after': '2' } : {};
  return json({ error: code, message, request_id: requestId }, status, headers);
};
