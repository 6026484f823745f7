import { type Answer, html, redirect, text } from '#test/world/line/answers';
import { badParam, isRefusal, refusalAnswer } from '#test/world/open-platform/envelope';
import { admit } from '#test/world/open-platform/gate';
import type { Platform } from '#test/world/open-platform/platform';
import type { PlatformShop } from '#test/world/open-platform/shops';
import type { WorldRequest } from '#test/world/part';
import { createTemplate, escapeHtml } from '#test/world/template';

const page = createTemplate('authorize.html', import.meta.url);
const YEAR = 365 * 86_400;

/** Where the authorization pages live: the portal's form and the older signed one. */
export const AUTHORIZE_PATHS = ['/auth', '/api/v2/shop/auth_partner', '/cancel_auth', '/api/v2/shop/cancel_auth_partner'] as const;

/**
 * The page where a seller grants (or takes back) access. A login is not played: an app with one shop is asked for that shop,
 * one with a main account for all its shops. `confirm=1` is the pressed button.
 */
export function authorize(platform: Platform, request: WorldRequest): Answer {
  try {
    const isSignedForm = request.path.startsWith('/api/');
    const { search } = request;
    if (isSignedForm) admit(platform, request, { scope: 'public' });
    else checkPortalForm(search);
    const shops = platform.book.ofPartner(search.get('partner_id') ?? '');
    const first = shops[0];
    if (!first) return html('<!doctype html><title>Authorize</title><h1>Invalid partner_id</h1>', 200);
    const target = readTarget(search.get(isSignedForm ? 'redirect' : 'redirect_uri'));
    if (search.get('confirm') !== '1') return html(form(request, shops));
    return redirect(confirm(platform, request.path.includes('cancel'), shops, target, isSignedForm ? null : search.get('state')));
  } catch (reason) {
    if (isRefusal(reason)) return refusalAnswer(reason, platform.requestId());
    throw reason;
  }
}

/** Grants and gives the address to go back to. */
function confirm(platform: Platform, cancels: boolean, shops: readonly PlatformShop[], target: URL, state: string | null): string {
  const [first] = shops;
  if (!first) throw new Error('an app without shops');
  const now = platform.world.clock.seconds();
  for (const shop of shops) {
    platform.book.set(shop, cancels ? { authorized: false } : { authorized: true, authorizedUntil: now + YEAR });
    if (cancels) platform.tokens.revoke(shop.shopId);
  }
  const { mainAccountId, partnerId } = first;
  if (!cancels) target.searchParams.set('code', platform.codes.make({ partnerId, shops, mainAccountId }));
  target.searchParams.set(mainAccountId === null ? 'shop_id' : 'main_account_id', mainAccountId ?? first.shopId);
  if (state !== null) target.searchParams.set('state', state);
  return target.href;
}

function checkPortalForm(search: URLSearchParams): void {
  if (search.get('auth_type') !== 'seller') throw badParam('invalid param, detail:auth_type');
  if (search.get('response_type') !== 'code') throw badParam('invalid param, detail:response_type');
}

// assumed: redirect-domain. The field "Redirect URL Domain" of the made-up apps is empty, so that any address is taken.
function readTarget(address: string | null): URL {
  if (address === null || !URL.canParse(address)) throw badParam('invalid param, detail:redirect_uri');
  return new URL(address);
}

function form({ path, search }: WorldRequest, shops: readonly PlatformShop[]): string {
  const hidden = [...search, ['confirm', '1'] as const].map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return page({
    partnerId: escapeHtml(search.get('partner_id') ?? ''),
    shops: shops.map(({ name, shopId }) => escapeHtml(`${name} (${shopId})`)).join(', '),
    action: escapeHtml(path),
    fields: hidden.join('\n'),
  });
}

/** Where the first line's `authorizeUrl` leads back to: a page that only says so. */
export const landed = (): Answer => text('Authorized. The code is in the address.');
