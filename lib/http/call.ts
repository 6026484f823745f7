import * as v from 'valibot';
import { redactorOf } from '#lib/domain/accounts/known-secrets';
import { type Failure, failure, isAbout, isOutcomeUnknown } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import type { BoundSeal, Redact, Seal } from '#lib/domain/seal';
import type { ServerClock } from './clock';
import { decode, pathOf, type RowsWanted } from './decode';
import type { Line, Outcome, Priority } from './line';
import { redact, withoutSecrets } from './redact';
import { mayRepeat, PATIENCE_MS, pauseBefore } from './repeat';
import type { Row } from './row';
import type { Reply, SendOptions, WireRequest } from './send';

/** An API's recipe: how a row becomes a signed request, and how its envelope opens. */
export interface Wire<S extends BoundSeal = Seal> {
  build(row: Row, params: unknown, at: number, seal: S): Promise<WireRequest>;
  open(row: Row, reply: Reply): Result<unknown>;
  /** The API's own id of a request, where it sends one. */
  requestId?(reply: Reply): string | undefined;
}

export interface Wiring<S extends BoundSeal = Seal> {
  readonly wire: Wire<S>;
  readonly seal: S;
  readonly clock: ServerClock;
  readonly send: (request: WireRequest, options: SendOptions) => Promise<Result<Reply>>;
  /** Takes one unit of the account's budget before each request. */
  readonly take: () => Promise<Result<null>>;
  /** Why this must not be asked with this account's credentials; null: it may. Judged before anything is signed. */
  readonly refuses?: (row: Row, params: unknown) => Promise<Failure | null>;
  /** Told each answer. */
  readonly learns?: (row: Row, value: unknown) => void;
  readonly pause: (ms: number) => Promise<void>;
  /** 0 to 1. */
  readonly random: () => number;
  /** Where requests of this account wait for their turn. */
  readonly line?: Line;
  /** A new seal after the access token ran out (`tokenExpired`); asked for once a call. The refused request was not run. */
  readonly renew?: () => Promise<Result<S>>;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The longest pause before a repeat, in ms; a longer Retry-After is answered as a failure with its time. */
  readonly patienceMs?: number;
  /** What nobody waits for gives way. */
  readonly priority?: Priority;
  /** Told the API's own id of the request that was answered, where it sends one. */
  readonly onRequestId?: (requestId: string) => void;
  /** What becomes of rows that cannot be read; `all` by default. */
  readonly rows?: RowsWanted;
}

/**
 * Makes the one call of a room: parameters parsed, signed, sent, opened, decoded. Only reads are repeated, with full jitter. Of a
 * changing call whose answer was lost or cannot be read, nothing is known: `outcomeUnknown`, and it is never sent again here.
 */
export function createCall<S extends BoundSeal>(wiring: Wiring<S>) {
  const { wire, clock, take, pause, random, renew } = wiring;
  let seal = wiring.seal;

  return async (row: Row, input: unknown, options: CallOptions = {}): Promise<Result<unknown>> => {
    const params = v.safeParse(row.params, input);
    if (!params.success) return fail(failure('inputInvalid', { call: row.name, field: pathOf(params.issues) }));
    const why = await wiring.refuses?.(row, input);
    if (why) return fail({ ...why, call: row.name });
    let signedAgain = false;
    let renewed = false;
    for (let repeats = 0; ; ) {
      const permit = await take();
      if (!permit.ok) return fail({ ...permit.failure, call: row.name });
      const { result, reply } = await inLine(wiring, options, () => once(wiring, seal, row, params.output, options));
      const redactKnown = redactorFor(seal, row, params.output);
      const requestId = reply && reply !== NOT_SENT ? wire.requestId?.(reply) : undefined;
      if (requestId !== undefined) options.onRequestId?.(redactKnown(requestId));
      if (result.ok) {
        wiring.learns?.(row, result.value);
        return result;
      }
      const known = named(result.failure, row, redactKnown);
      if (isAbout(known.code, 'clock')) {
        // The answer has just told the server's time: sign once more with it.
        if (signedAgain || reply?.serverTime === null) return fail({ ...known, minutesOff: clock.minutesOff() });
        signedAgain = true;
        continue;
      }
      if (known.code === 'tokenExpired' && renew && !renewed) {
        renewed = true;
        const next = await renew();
        if (!next.ok) return next;
        seal = { ...next.value, redact: inTurn(next.value.redact, seal.redact) };
        continue;
      }
      const wait = pauseBefore(known, reply, repeats, random());
      const again = row.repetition === 'read' && mayRepeat(known.code, repeats) && wait <= (options.patienceMs ?? PATIENCE_MS);
      if (!again) return fail(isLost(row, known) && reply !== NOT_SENT ? unsure(known) : known);
      repeats++;
      await pause(wait);
    }
  };
}

/** Stands in the place of a reply where nothing left this computer. */
const NOT_SENT: Reply = { status: 0, body: undefined, serverTime: null, retryAt: null };
const notSent: Outcome = { result: fail(failure('cancelled')), reply: NOT_SENT };

async function inLine<S extends BoundSeal>({ line }: Wiring<S>, options: CallOptions, work: () => Promise<Outcome>): Promise<Outcome> {
  if (!line) return work();
  try {
    return await line.run(work, options.priority, options.signal);
  } catch (error) {
    if (options.signal?.aborted && error === options.signal.reason) return notSent;
    throw error;
  }
}

async function once<S extends BoundSeal>(
  { wire, clock, send }: Wiring<S>,
  seal: S,
  row: Row,
  params: unknown,
  { signal, rows }: CallOptions,
): Promise<Outcome> {
  const request = await wire.build(row, params, clock.now(), seal);
  if (signal?.aborted) return notSent;
  const sent = await send(request, { hosts: seal.hosts, signal });
  if (!sent.ok) return { result: sent, reply: null };
  const answered = sent.value;
  const reply = row.tradesSecrets || !seal.redact ? answered : { ...answered, body: withoutSecrets(answered.body, seal.redact) };
  if (reply.serverTime !== null) clock.learn(reply.serverTime);
  const opened = wire.open(row, reply);
  return { result: opened.ok ? decode(row, opened.value, wire.requestId?.(reply), rows) : opened, reply };
}

/** A failure is told to the person and kept with jobs: nothing of it holds a secret of the account, or of the parameters where these are secret. */
const named = (known: Failure, row: Row, redactKnown: Redact): Failure => ({
  ...known,
  call: row.name,
  ...(known.requestId === undefined ? {} : { requestId: redactKnown(known.requestId) }),
  ...(known.field === undefined ? {} : { field: redactKnown(known.field) }),
  ...(known.detail === undefined ? {} : { detail: redact(redactKnown(known.detail)) }),
});

/** A token that was replaced a moment ago is still a secret. */
const inTurn =
  (first: Redact = plain, then: Redact = plain): Redact =>
  (text, least) =>
    then(first(text, least), least);
const plain: Redact = (text) => text;

function redactorFor(seal: BoundSeal, row: Row, params: unknown): Redact {
  if (!row.tradesSecrets || typeof params !== 'object' || params === null) return seal.redact ?? plain;
  return inTurn(redactorOf(Object.values(params).filter((value) => typeof value === 'string')), seal.redact);
}

/** A token call that the server answers with its own trouble has traded nothing: that is an answer, and it may be asked again. */
const isLost = (row: Row, { code }: Failure): boolean =>
  row.repetition !== 'read' && isOutcomeUnknown(code) && !(row.tradesSecrets && code === 'serverError');

/** What happened stays readable in the details line. */
const unsure = ({ code, detail, ...known }: Failure): Failure => ({ ...known, code: 'outcomeUnknown', detail: detail ?? code });
