import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEADLINE_MS, send } from './send';

const HOST = 'api.example';
const request = { url: `https://${HOST}/path?sign=planted-sign`, method: 'GET', headers: { Authorization: 'planted-header' } };
const options = { hosts: [HOST] };
const NOW = Date.UTC(2026, 10, 21);

const fetched = vi.fn<typeof fetch>();
const answer = (body: BodyInit | null, init: ResponseInit = {}) => fetched.mockResolvedValue(new Response(body, init));
const json = (body: string, init: ResponseInit = {}) =>
  answer(body, { ...init, headers: { 'content-type': 'application/json', ...init.headers } });
const code = async () => {
  const result = await send(request, options);
  return result.ok ? 'ok' : result.failure.code;
};

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('send refuses before anything leaves', () => {
  it.each([
    ['another host', 'https://other.example/'],
    ['a host that only ends like it', `https://not${HOST}/`],
    ['another port', `https://${HOST}:8443/`],
    ['plain http', `http://${HOST}/`],
    ['a name and password in the address', `https://me:you@${HOST}/`],
  ])('%s', async (_, url) => {
    await expect(send({ ...request, url }, options)).rejects.toThrow('This host does not belong to this secret.');
    expect(fetched).not.toHaveBeenCalled();
  });

  it('any host that the secret is not bound to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.domain(), fc.uniqueArray(fc.domain(), { maxLength: 3 }), async (host, hosts) => {
        fc.pre(!hosts.includes(host));
        await expect(send({ ...request, url: `https://${host}/` }, { hosts })).rejects.toThrow();
      }),
    );
    expect(fetched).not.toHaveBeenCalled();
  });
});

it('sends without redirects, cookies, referrer or cache', async () => {
  json('{}');
  await send({ ...request, method: 'POST', body: '{"a":1}' }, options);
  expect(fetched).toHaveBeenCalledWith(
    new URL(request.url),
    expect.objectContaining({
      method: 'POST',
      headers: request.headers,
      body: '{"a":1}',
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    }),
  );
});

it('gives the status, the parsed body with long integers as text, and the server’s times', async () => {
  json('{"id":9007199254740993,"n":1.5}', { status: 403, headers: { date: 'Sat, 21 Nov 2026 00:05:00 GMT' } });
  expect(await send(request, options)).toEqual({
    ok: true,
    value: { status: 403, body: { id: '9007199254740993', n: 1.5 }, serverTime: Date.UTC(2026, 10, 21, 0, 5), retryAt: null },
  });
});

it.each([
  ['seconds', '90', NOW + 90_000],
  ['a date', 'Sat, 21 Nov 2026 01:00:00 GMT', Date.UTC(2026, 10, 21, 1)],
  ['nonsense', 'soon', null],
])('reads Retry-After as %s', async (_, header, retryAt) => {
  json('{}', { status: 429, headers: { 'retry-after': header } });
  expect(await send(request, options)).toMatchObject({ value: { status: 429, retryAt } });
  answer('<h1>slow down</h1>', { status: 429, headers: { 'retry-after': header, 'content-type': 'text/html' } });
  expect(await send(request, options)).toEqual({ ok: false, failure: { code: 'tooManyRequests', ...(retryAt ? { until: retryAt } : {}) } });
});

it.each(['9'.repeat(26), '999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
  'believes a Retry-After of %s for a day at most',
  async (header) => {
    json('{}', { status: 429, headers: { 'retry-after': header } });
    expect(await send(request, options)).toMatchObject({ value: { retryAt: NOW + 86_400_000 } });
  },
);

it('JSON that is nested half a million deep is a failure like any unreadable answer', async () => {
  for (const open of ['[', '{"a":']) {
    json(open.repeat(500_000));
    expect(await code()).toBe('notJson');
  }
});

describe('send tells', () => {
  it('a page on 200 from a network that asks for a login', async () => {
    answer('<!doctype html><title>Wi-Fi</title>', { headers: { 'content-type': 'text/html' } });
    expect(await code()).toBe('captivePortal');
    answer('  <html>', { headers: { 'content-type': 'application/json' } });
    expect(await code()).toBe('captivePortal');
  });

  it('cut JSON and plain text', async () => {
    json('{"data":{"a":');
    expect(await code()).toBe('notJson');
    answer('OK');
    expect(await code()).toBe('notJson');
  });

  it('an empty answer, for the API to judge by its status', async () => {
    answer(null, { status: 204 });
    expect(await send(request, options)).toMatchObject({ ok: true, value: { status: 204, body: undefined } });
  });

  it('a server in trouble', async () => {
    answer('<h1>Bad gateway</h1>', { status: 502 });
    expect(await code()).toBe('serverError');
  });

  it('more than 5 MB, and stops reading there', async () => {
    let pulled = 0;
    const cancelled = vi.fn();
    answer(
      new ReadableStream({
        pull: (controller) => {
          pulled++;
          controller.enqueue(new Uint8Array(1024 * 1024));
        },
        cancel: cancelled,
      }),
    );
    expect(await code()).toBe('responseTooLarge');
    expect(pulled).toBeLessThan(9);
    expect(cancelled).toHaveBeenCalled();
  });

  it('an unreachable server, and no network', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await code()).toBe('unreachable');
    vi.stubGlobal('navigator', { onLine: false });
    expect(await code()).toBe('offline');
  });

  it('a connection that breaks while the body is read', async () => {
    answer(new ReadableStream({ start: (controller) => controller.error(new DOMException('broken', 'NetworkError')) }));
    expect(await code()).toBe('unreachable');
  });

  it('a mistake in the program as what it is', async () => {
    fetched.mockRejectedValue(new RangeError('a bug'));
    await expect(send(request, options)).rejects.toThrow('a bug');
  });
});

describe('send ends', () => {
  const never = () =>
    fetched.mockImplementation(
      (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    );

  it('at its deadline, at most 25 s', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    never();
    const deadline = new AbortController();
    timeout.mockReturnValue(deadline.signal);
    const result = send(request, { ...options, deadlineMs: 60_000 });
    deadline.abort(new DOMException('late', 'TimeoutError'));
    expect(await result).toEqual({ ok: false, failure: { code: 'timeout' } });
    expect(timeout).toHaveBeenCalledWith(DEADLINE_MS);
  });

  it('when it is cancelled', async () => {
    never();
    const stop = new AbortController();
    const result = send(request, { ...options, signal: stop.signal });
    stop.abort();
    expect(await result).toEqual({ ok: false, failure: { code: 'cancelled' } });
  });
});
