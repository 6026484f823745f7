import * as v from 'valibot';
import { type Failure, type FailureCode, failure } from '../domain/failure';
import { fail, ok, type Result } from '../domain/result';
import type { Seal } from '../domain/seal';
import type { ServerClock } from './clock';
import type { Row } from './row';
import type { Reply, SendOptions, WireRequest } from './send';

/** An API's recipe: how a row becomes a signed request, and how its envelope opens. */
export interface Wire {
  build(row: Row, params: unknown, at: number, seal: Seal): Promise<WireRequest>;
  open(row: Row, reply: Reply): Result<unknown>;
}

export interface Wiring {
  readonly wire: Wire;
  readonly seal: Seal;
  readonly clock: ServerClock;
  readonly send: (request: WireRequest, options: SendOptions) => Promise<Result<Reply>>;
  /** Takes one unit of the account's budget before each request. */
  readonly take: () => Promise<Result<null>>;
  readonly pause: (ms: number) => Promise<void>;
  /** 0 to 1. */
  readonly random: () => number;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The longest pause before a repeat, in ms; a longer Retry-After is answered as a failure with its time. */
  readonly patienceMs?: number;
}

const REPEATS = 3;
const FIRST_PAUSE_MS = 300;
const PATIENCE_MS = 5_000;

/** Makes the one call of a room: parameters parsed, signed, sent, opened, decoded. Only reads are repeated, with full jitter. */
export function createCall({ wire, seal, clock, send, take, pause, random }: Wiring) {
  const once = async (row: Row, params: unknown, signal?: AbortSignal): Promise<{ result: Result<unknown>; reply: Reply | null }> => {
    const permit = await take();
    if (!permit.ok) return { result: permit, reply: null };
    const request = await wire.build(row, params, clock.now(), seal);
    const sent = await send(request, { hosts: seal.hosts, signal });
    if (!sent.ok) return { result: sent, reply: null };
    if (sent.value.serverTime !== null) clock.learn(sent.value.serverTime);
    return { result: wire.open(row, sent.value), reply: sent.value };
  };

  return async (row: Row, input: unknown, options: CallOptions = {}): Promise<Result<unknown>> => {
    const params = v.safeParse(row.params, input);
    if (!params.success) return fail(failure('inputInvalid', { call: row.name, field: pathOf(params.issues) }));
    let signedAgain = false;
    for (let repeats = 0; ; ) {
      const { result, reply } = await once(row, params.output, options.signal);
      if (result.ok) return decode(row, result.value);
      const known = { ...result.failure, call: row.name };
      if (CLOCK_REFUSALS.has(known.code)) {
        // The answer has just told the server's time: sign once more with it.
        if (!signedAgain && reply?.serverTime !== null) {
          signedAgain = true;
          continue;
        }
        return fail({ ...known, minutesOff: clock.minutesOff() });
      }
      const wait = pauseBefore(known, reply, repeats, random());
      if (row.repetition !== 'read' || !AGAIN.has(known.code) || repeats >= REPEATS || wait > (options.patienceMs ?? PATIENCE_MS))
        return fail(known);
      repeats++;
      await pause(wait);
    }
  };
}

const CLOCK_REFUSALS: ReadonlySet<FailureCode> = new Set(['requestExpired', 'invalidTimestamp']);

const AGAIN: ReadonlySet<FailureCode> = new Set([
  'unreachable',
  'serverError',
  'tooManyRequests',
  'rateLimited',
  'affiliateSystem',
  'nullAnswer',
]);

function pauseBefore(known: Failure, reply: Reply | null, repeats: number, random: number): number {
  const until = known.until ?? reply?.retryAt;
  return until ? Math.max(0, until - Date.now()) : random * FIRST_PAUSE_MS * 2 ** (repeats + 1);
}

/** Unknown fields pass; a wrong type is a failure that names the field. */
function decode(row: Row, value: unknown): Result<unknown> {
  const decoded = v.safeParse(row.response, value);
  return decoded.success ? ok(decoded.output) : fail(failure('responseInvalid', { call: row.name, field: pathOf(decoded.issues) }));
}

const pathOf = (issues: readonly v.BaseIssue<unknown>[]) => (issues[0] && v.getDotPath(issues[0])) ?? undefined;
