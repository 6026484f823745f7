import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { BoundSeal } from '#lib/domain/seal';
import { type CallOptions, createCall, type Wire, type Wiring } from './call';
import { createClock } from './clock';
import { createInFlight } from './in-flight';
import type { Repetition, Row } from './row';
import type { Reply, WireRequest } from './send';

const NOW = Date.UTC(2026, 10, 21);
interface TestSeal extends BoundSeal {
  readonly token: string;
}
const seal: TestSeal = { accountId: 'a', hosts: ['api.example'], token: 'first' };
const row = (repetition: Repetition): Row => ({
  method: 'POST',
  repetition,
  name: 'thing',
  params: v.strictObject({ n: v.pipe(v.number(), v.maxValue(9)) }),
  response: v.object({ id: v.string() }),
  pager: undefined,
});

/** An API whose envelope is `{fail}` or the value itself. */
const wire: Wire<TestSeal> = {
  build: async (_row, params, at, { token }) => ({
    url: `https://api.example/?at=${at}&token=${token}`,
    method: 'POST',
    headers: {},
    body: JSON.stringify(params),
  }),
  open: (_row, { body }) => {
    const refused = (body as { fail?: Parameters<typeof failure>[0]; detail?: string }).fail;
    return refused ? fail(failure(refused, { detail: (body as { detail?: string }).detail })) : ok(body);
  },
  requestId: () => 'r1',
};

const reply = (body: unknown, more: Partial<Reply> = {}): Reply => ({ status: 200, body, serverTime: NOW, retryAt: null, ...more });
const good = ok(reply({ id: 'x' }));
const refused = (code: Parameters<typeof failure>[0], more: Partial<Reply> = {}) => ok(reply({ fail: code }, more));
const lost: Result<never> = fail(failure('unreachable'));

function setUp(answers: readonly Result<Reply>[], more: Partial<Wiring<TestSeal>> = {}) {
  const sent: WireRequest[] = [];
  const pauses: number[] = [];
  const clock = createClock(() => NOW);
  const call = createCall<TestSeal>({
    wire,
    seal,
    clock,
    send: async (request) => {
      sent.push(request);
      return answers[Math.min(sent.length, answers.length) - 1] ?? lost;
    },
    take: async () => ok(null),
    pause: async (ms) => {
      pauses.push(ms);
    },
    random: () => 0.5,
    ...more,
  });
  return { sent, pauses, clock, ask: (repetition: Repetition, options?: CallOptions) => call(row(repetition), { n: 1 }, options), call };
}

it('refuses wrong parameters before anything is signed', async () => {
  const { call, sent } = setUp([good]);
  expect(await call(row('read'), { n: 10 })).toEqual({ ok: false, failure: { code: 'inputInvalid', call: 'thing', field: 'n' } });
  expect(await call(row('read'), { n: 1, extra: true })).toMatchObject({ failure: { code: 'inputInvalid', field: 'extra' } });
  expect(sent).toEqual([]);
});

it('names field and request of an answer of a wrong type', async () => {
  expect(await setUp([ok(reply({ id: 7 }))]).ask('read')).toEqual({
    ok: false,
    failure: { code: 'responseInvalid', call: 'thing', field: 'id', requestId: 'r1' },
  });
});

it('asks the budget before each request', async () => {
  const take = vi
    .fn<() => Promise<Result<null>>>()
    .mockResolvedValueOnce(ok(null))
    .mockResolvedValue(fail(failure('quotaSpent', { until: 5 })));
  const { ask, sent } = setUp([lost], { take });
  expect(await ask('read')).toEqual({ ok: false, failure: { code: 'quotaSpent', until: 5, call: 'thing' } });
  expect(sent).toHaveLength(1);
});

describe('repeats', () => {
  it('a read three times at most, with full jitter', async () => {
    const { ask, sent, pauses } = setUp([lost]);
    expect(await ask('read')).toMatchObject({ failure: { code: 'unreachable' } });
    expect(sent).toHaveLength(4);
    expect(pauses).toEqual([300, 600, 1200]);
  });

  it('never longer than full jitter allows, whatever the dice say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (dice) => {
        const { ask, pauses } = setUp([lost], { random: () => dice });
        await ask('read');
        expect(pauses.every((pause, at) => pause >= 0 && pause <= 600 * 2 ** at)).toBe(true);
      }),
    );
  });

  it('not what would be refused again', async () => {
    const { ask, sent } = setUp([refused('accessDenied')]);
    await ask('read');
    expect(sent).toHaveLength(1);
  });

  it('after the pause that the server names, and not when it is longer than the patience', async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
    const soon = setUp([refused('tooManyRequests', { retryAt: NOW + 2000 }), good]);
    expect(await soon.ask('read')).toMatchObject({ ok: true });
    expect(soon.pauses).toEqual([2000]);
    const late = setUp([refused('tooManyRequests', { retryAt: NOW + 60_000 }), good]);
    expect(await late.ask('read')).toMatchObject({ failure: { code: 'tooManyRequests' } });
    expect(late.sent).toHaveLength(1);
    vi.useRealTimers();
  });

  it.each(['set', 'create'] as const)('a %s never, and says that its outcome is unknown', async (repetition) => {
    for (const answer of [lost, fail(failure('timeout')), fail(failure('notJson')), refused('serverError'), ok(reply({ id: 7 }))]) {
      const { ask, sent } = setUp([answer, good]);
      expect(await ask(repetition)).toMatchObject({ ok: false, failure: { code: 'outcomeUnknown', call: 'thing' } });
      expect(sent).toHaveLength(1);
    }
  });

  it('a refusal of a changing call is known, and stays what it is', async () => {
    expect(await setUp([refused('rateTooHigh')]).ask('create')).toMatchObject({ failure: { code: 'rateTooHigh' } });
  });
});

describe('a wrong clock', () => {
  it('is signed once more with the server’s time, even for a changing call', async () => {
    const server = NOW + 20 * 60_000;
    const { ask, sent } = setUp([refused('requestExpired', { serverTime: server }), good]);
    expect(await ask('create')).toMatchObject({ ok: true });
    expect(sent.map(({ url }) => new URL(url).searchParams.get('at'))).toEqual([String(NOW), String(server)]);
  });

  it('refused twice is told with its minutes', async () => {
    const { ask, sent } = setUp([refused('requestExpired', { serverTime: NOW - 14 * 60_000 })]);
    expect(await ask('read')).toMatchObject({ failure: { code: 'requestExpired', minutesOff: 14 } });
    expect(sent).toHaveLength(2);
  });
});

describe('an access token that ran out', () => {
  const next: TestSeal = { ...seal, token: 'second' };

  it('is renewed once, and the call goes on with it', async () => {
    const renew = vi.fn(async () => ok(next));
    const { ask, sent } = setUp([refused('tokenExpired'), good], { renew });
    expect(await ask('create')).toMatchObject({ ok: true });
    expect(await ask('read')).toMatchObject({ ok: true });
    expect(sent.map(({ url }) => new URL(url).searchParams.get('token'))).toEqual(['first', 'second', 'second']);
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it('refused again is a failure', async () => {
    const { ask, sent } = setUp([refused('tokenExpired')], { renew: async () => ok(next) });
    expect(await ask('read')).toMatchObject({ failure: { code: 'tokenExpired' } });
    expect(sent).toHaveLength(2);
  });

  it('that cannot be renewed gives the reason', async () => {
    expect(await setUp([refused('tokenExpired')], { renew: async () => fail(failure('authorizationEnded')) }).ask('read')).toMatchObject({
      failure: { code: 'authorizationEnded' },
    });
  });
});

describe('a call that is cancelled', () => {
  it('before it left has certainly not been done', async () => {
    const stop = new AbortController();
    stop.abort();
    const { ask, sent } = setUp([good]);
    expect(await ask('create', { signal: stop.signal })).toMatchObject({ failure: { code: 'cancelled' } });
    expect(sent).toEqual([]);
  });

  it('while it waits in line does not leave', async () => {
    const line = createInFlight({ start: 1, most: 1 });
    const stop = new AbortController();
    let release: (value: Result<Reply>) => void = () => undefined;
    const { ask, call } = setUp([], {
      line,
      send: () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    });
    const first = ask('read');
    const second = call(row('create'), { n: 2 }, { signal: stop.signal });
    await vi.waitFor(() => expect(release).not.toHaveLength(0));
    stop.abort();
    expect(await second).toMatchObject({ failure: { code: 'cancelled' } });
    release(good);
    expect(await first).toMatchObject({ ok: true });
  });
});

it('carries no secret in a failure, even when the server repeats it', async () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9]{24,64}$/).filter((text) => /\d/.test(text));
  await fc.assert(
    fc.asyncProperty(secret, fc.emailAddress(), async (planted, email) => {
      const detail = `No such token ${planted} of ${email} at https://api.example/x?sign=${planted}&a=1`;
      const { call } = setUp([ok(reply({ fail: 'requestRefused', detail }))]);
      const answer = JSON.stringify(await call(row('read'), { n: 1 }));
      expect(answer).not.toContain(planted);
      expect(answer).not.toContain(email);
      expect(answer).toContain('No such token');
    }),
  );
});
