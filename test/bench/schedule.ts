import 'fake-indexeddb/auto';
import type { Job, JobWait } from '#lib/domain/jobs/job';
import { createGate, type GateState } from '#lib/http/gate';
import type { JobKind } from '#lib/jobs/kind';
import { createRunner } from '#lib/jobs/runner';
import { jobById } from '#lib/records/jobs/jobs';
import { read, write } from '#lib/records/transact';
import { kindsByName } from '#test/support/kinds';
import type { BenchRow } from './row';

const LINKS = 5000;
const LIMIT = { calls: 2000, windowMs: 3_600_000 };
/** What a call for a link takes: the middle of the recorded ones. */
const CALL_MS = 832;
const HALF_A_MINUTE = 30_000;
const ACCOUNT = 'one';

interface Ran {
  /** Virtual milliseconds until the last link. */
  readonly ms: number;
  readonly calls: number;
}
let ran: Promise<Ran> | null = null;
const ours = (): Promise<Ran> => {
  ran ??= run();
  return ran;
};

/** The real runner and the real gate on a clock that is moved by hand, before a server that counts its window exactly. */
async function run(): Promise<Ran> {
  let now = 0;
  let alarm = 0;
  const asked: number[] = [];
  const stored = new Map<string, GateState>();
  const gate = createGate({ read: async (id) => stored.get(id), write: async (id, state) => void stored.set(id, state) }, () => now);
  const until = async (): Promise<JobWait | null> => {
    const { freeAt } = await gate.quota(ACCOUNT, LIMIT);
    return freeAt > now ? { until: freeAt, why: 'quota' } : null;
  };
  const links: JobKind<null, number, string> = {
    kind: 'links',
    *steps() {
      for (let place = 0; place < LINKS; place++) yield place;
    },
    repetition: () => 'read',
    units: () => 1,
    run: async (place) => {
      const taken = await gate.take(ACCOUNT, LIMIT);
      if (!taken.ok) return { is: 'wait', until: taken.failure.until ?? now + HALF_A_MINUTE, why: 'quota' };
      asked.push(now);
      const inWindow = asked.length - 1 - asked.findIndex((at) => at > now - LIMIT.windowMs);
      if (inWindow >= LIMIT.calls) throw new Error(`the server refuses call ${asked.length}: its quota is spent`);
      now += CALL_MS;
      return { is: 'done', value: `link ${place}` };
    },
  };
  const runner = createRunner({
    records: { read, write },
    kindOf: kindsByName([links as JobKind]),
    exclusive: async (work) => {
      await work();
      return true;
    },
    now: () => now,
    alarm: {
      start: async (from) => {
        alarm = Math.max(from, now + HALF_A_MINUTE);
      },
      stop: async () => undefined,
    },
    allow: until,
    newId: () => 'links',
    ended: () => undefined,
    fault: (_where, error) => {
      throw error;
    },
  });
  const started = await runner.start(links, null, { accountId: ACCOUNT });
  if (!started.ok) throw new Error(started.failure.code);
  for (let job = await current(); job.state !== 'done'; job = await current()) {
    await runner.carryOn();
    if ((await current()).state !== 'done') now = alarm;
  }
  return { ms: now, calls: asked.length };
}

async function current(): Promise<Job> {
  const job = await jobById('links');
  if (!job.ok || !job.value) throw new Error('the job is gone');
  if (job.value.counts.failed > 0) throw new Error('a link failed');
  return job.value;
}

/** When the last of as many calls ends if each is sent at the first moment that the window allows, one after another. */
function optimal(): number {
  const sent: number[] = [];
  for (let call = 0; call < LINKS; call++) {
    const free = call < LIMIT.calls ? 0 : (sent[call - LIMIT.calls] ?? 0) + LIMIT.windowMs;
    sent.push(Math.max(free, (sent[call - 1] ?? -CALL_MS) + CALL_MS));
  }
  return (sent.at(-1) ?? 0) + CALL_MS;
}

/** One call under way at a time, because a death may lose no more than one. */
export const schedule: BenchRow = {
  name: '5,000 links under 2,000 calls an hour, on a virtual clock',
  floor: 'the optimal schedule, one call at a time',
  limit: { kind: 'ratio', most: 1 / 0.95 },
  unit: 's',
  once: true,
  samples: 1,
  prepare: async () => ({ ours: async () => (await ours()).ms / 1000, floor: async () => optimal() / 1000 }),
};

export const requestsPerLink: BenchRow = {
  name: 'requests for these 5,000 links',
  floor: 'one a link',
  limit: { kind: 'ratio', most: 1 },
  unit: 'calls',
  once: true,
  samples: 1,
  prepare: async () => ({ ours: async () => (await ours()).calls, floor: async () => LINKS }),
};
