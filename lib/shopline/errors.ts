import { type Failure, type FailureCode, failure } from '#lib/domain/failure';
import type { Reply } from '#lib/http/send';

interface ShoplineError {
  readonly message?: unknown;
  readonly error?: unknown;
  readonly code?: unknown;
}

const BY_STATUS: Readonly<Record<number, FailureCode>> = {
  400: 'storeRefused',
  401: 'storeTokenRefused',
  403: 'storeForbidden',
  404: 'storeNotFound',
  422: 'storeRefused',
  429: 'storeBusy',
};

/** SHOPLINE's refusals go by HTTP status; the texts come in several shapes, `message` before `error`. */
export function shoplineFailure({ status, body, retryAt }: Reply): Failure {
  const { message, error, code } = (typeof body === 'object' && body !== null ? body : {}) as ShoplineError;
  const raw = [message, error].find((text) => typeof text === 'string' && text !== '');
  // Every documented refusal is text: this one is a gateway's, and says nothing of what SHOPLINE did.
  if (raw === undefined && (error ?? null) !== null && status < 500 && status !== 429)
    return failure('responseInvalid', { field: 'error' });
  return failure(BY_STATUS[status] ?? (status >= 500 ? 'storeServerError' : 'storeRefused'), {
    until: retryAt ?? undefined,
    detail: [code, raw].filter((text) => typeof text === 'string' && text !== '').join(': ') || undefined,
  });
}
