import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { redact } from '#lib/http/redact';

/** What the browser brings back: a code for one shop, or for a main account with several. */
export type Grant = { readonly code: string } & ({ readonly shopId: string } | { readonly mainAccountId: string });

/**
 * Reads the address to which the portal came back. The state that was sent must be there, as a parameter (portal form) or as the last
 * part of the path (signed form); another one is refused.
 */
export function readGrant(address: string, state: string): Result<Grant> {
  const url = new URL(address);
  const back = url.searchParams.get('state') ?? lastPart(url.pathname);
  if (!state || back !== state) return fail(failure('stateMismatch'));
  const code = url.searchParams.get('code');
  const shopId = numberIn(url, 'shop_id');
  const mainAccountId = numberIn(url, 'main_account_id');
  if (code && shopId) return ok({ code, shopId });
  if (code && mainAccountId) return ok({ code, mainAccountId });
  return fail(failure('consentClosed', { detail: redact(url.searchParams.get('error') ?? '') || undefined }));
}

const numberIn = (url: URL, name: string): string | null => /^\d{1,19}$/.exec(url.searchParams.get(name) ?? '')?.[0] ?? null;

function lastPart(path: string): string {
  const part = path.split('/').findLast((one) => one !== '') ?? '';
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
