import { type Answer, json } from './line/answers';
import type { Fault } from './line/faults';
import type { Limit } from './line/limits';
import type { RecordedRequest } from './line/records';
import type { Part, WorldAccounts, WorldRequest } from './part';

/** What tests may do to a running world; the same in process and under `/__world/` of the plain port. */
export interface Control {
  accounts: WorldAccounts;
  /** Every request so far, in order of arrival; requests to `/__world/` are not among them. */
  requests(): RecordedRequest[];
  /** Replaces all faults. */
  setFaults(faults: readonly Fault[]): void;
  faults(): readonly (Fault & { readonly struck: number })[];
  /** Sets how far the world's clock is from the machine's, in milliseconds. */
  shiftClock(shiftMs: number): void;
  clock(): { now: number; shiftMs: number };
  setLimits(limit: Limit): void;
  limits(): readonly Limit[];
  /** Lets go what `hold` faults hold back; how many answers there were. */
  release(): number;
  /** Back to the state after the start: no requests, faults, limits, shift, short links, cursors. */
  reset(): void;
}

type Row = readonly [get: ((control: Control) => unknown) | null, post: ((control: Control, body: unknown) => unknown) | null];

const DONE = { ok: true };
const TABLE: Readonly<Record<string, Row>> = {
  requests: [(control) => control.requests(), null],
  accounts: [(control) => control.accounts, null],
  faults: [
    (control) => control.faults(),
    (control, body) => {
      control.setFaults((Array.isArray(body) ? body : [body]) as Fault[]);
      return control.faults();
    },
  ],
  clock: [
    (control) => control.clock(),
    (control, body) => {
      control.shiftClock(Number((body as { shiftMs?: unknown }).shiftMs ?? 0));
      return control.clock();
    },
  ],
  limits: [
    (control) => control.limits(),
    (control, body) => {
      for (const limit of Array.isArray(body) ? body : [body]) control.setLimits(limit as Limit);
      return control.limits();
    },
  ],
  release: [null, (control) => ({ released: control.release() })],
  reset: [
    null,
    (control) => {
      control.reset();
      return DONE;
    },
  ],
};

/** Answers a request under `/__world/`. */
export function answerControl(control: Control, request: WorldRequest, parts: readonly Part[]): Answer {
  const row = TABLE[request.path.replace('/__world/', '')];
  if (!row) return answerParts(request, parts) ?? json({ error: `no such control; there are ${Object.keys(TABLE).join(', ')}` }, 404);
  const [get, post] = row;
  try {
    if (request.method === 'GET' && get) return json(get(control));
    if (request.method === 'POST' && post) return json(post(control, request.body === '' ? {} : JSON.parse(request.body)));
    return json({ error: 'wrong method' }, 405);
  } catch (reason) {
    return json({ error: String(reason) }, 400);
  }
}

/** Controls that parts bring along. */
function answerParts(request: WorldRequest, parts: readonly Part[]): Answer | undefined {
  try {
    for (const part of parts) {
      const answer = part.control?.(request);
      if (answer) return answer;
    }
    return undefined;
  } catch (reason) {
    return json({ error: String(reason) }, 400);
  }
}
