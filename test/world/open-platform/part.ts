import { hostsFor } from '#test/world/hosts';
import { type Answer, json, text } from '#test/world/line/answers';
import type { Fault } from '#test/world/line/faults';
import type { Part, WorldRequest } from '#test/world/part';
import { AUTHORIZE_PATHS, authorize, landed } from './auth/authorize';
import { CALLS } from './calls';
import { createSetup } from './control';
import { badParam, envelope, isRefusal, refusalAnswer, refuse } from './envelope';
import { firstLine } from './first-line';
import { admit, checkTerms } from './gate';
import type { Platform } from './platform';
import { REFERENCE } from './reference';
import { validate } from './validate';

/** Open Platform hosts beyond the markets table, as the API's documents list them. */
const MORE_HOSTS = ['openplatform.shopee.cn', 'open.shopee.cn', 'openplatform.sandbox.test-stable.shopee.sg'];
const OWN_NAMES: Readonly<Record<string, string>> = {
  '/api/v2/auth/token/get': 'get_access_token',
  '/api/v2/auth/access_token/get': 'refresh_access_token',
};

/** Shopee's Open Platform: authorization, AMS, and the shop and product calls around it. */
export function createOpenPlatformPart(platform: Platform): Part {
  const takes = (path: string) =>
    path.startsWith('/api/v2/') || (AUTHORIZE_PATHS as readonly string[]).includes(path) || path === '/authorized';
  return {
    name: 'open platform',
    hosts: [...hostsFor('openPlatform'), ...hostsFor('authorization'), ...MORE_HOSTS],
    matches: (_host, path) => takes(path),
    onLoopback: (request) => (takes(request.path) ? request : null),
    operation: ({ path }) => [path.split('/').at(-1), OWN_NAMES[path]].filter((name) => name !== undefined).join(','),
    control: createSetup(platform),
    handle: (request, { fault }) => {
      if (request.path === '/authorized') return landed();
      if ((AUTHORIZE_PATHS as readonly string[]).includes(request.path))
        return request.method === 'GET' ? authorize(platform, request) : text('Method Not Allowed', 405);
      return answer(platform, request, fault);
    },
    reset: () => platform.reset(),
    accounts: () => ({ shop: firstLine(platform) }),
  };
}

function answer(platform: Platform, request: WorldRequest, fault: Fault | undefined): Answer {
  const requestId = platform.requestId();
  try {
    const described = REFERENCE[request.path];
    const run = CALLS[request.path];
    // assumed: wrong-method. A path asked with the wrong method is as wrong as an unknown path.
    if (!described || !run || described.method !== request.method)
      throw badParam('Permission denied. This API is currently offline or the request path is incorrect.');
    const caller = admit(platform, request, described);
    if (fault?.kind === 'code') throw refuse(String(fault.code ?? 'error_server'), fault.message ?? 'Something wrong. Please try later.');
    if (caller.shop && described.terms) checkTerms(platform, caller.shop, described);
    const args = validate(described, request.search, request.body);
    const reply = run({ platform, caller, args, now: platform.world.clock.seconds() });
    return fault?.kind === 'null' ? json({ error: '', message: '', request_id: requestId, response: null }) : envelope(reply, requestId);
  } catch (reason) {
    if (isRefusal(reason)) return refusalAnswer(reason, requestId);
    throw reason;
  }
}
