import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { readJson } from '#lib/http/body/json';
import type { CallOptions } from '#lib/http/call';
import { createClock } from '#lib/http/clock';
import type { Reply, SendOptions, WireRequest } from '#lib/http/send';

/** The time at which everything in these tests is signed: 2026-11-21 04:00:00 UTC. */
export const NOW = Date.UTC(2026, 10, 21, 4);

export const samplePath = (name: string): string => fileURLToPath(new URL(`samples/${name}`, import.meta.url));
export const hasSample = (name: string): boolean => name === 'empty' || existsSync(samplePath(name));

/** A sample as a reply; `empty` is an answer without a body. */
export function sample(name: string, more: Partial<Reply> = {}): Reply {
  const body = name === 'empty' ? undefined : readJson(readFileSync(samplePath(name), 'utf8'));
  return { status: 200, body, serverTime: NOW, retryAt: null, ...more };
}

/** Stands in the place of the network: keeps what was received and answers one thing after the other, the last one for ever. */
export function fakeServer(...answers: readonly (Reply | Result<never>)[]) {
  const received: (WireRequest & { readonly hosts: readonly string[] })[] = [];
  const pauses: number[] = [];
  return {
    received,
    pauses,
    wiring: {
      clock: createClock(() => NOW),
      send: async (request: WireRequest, { hosts }: SendOptions): Promise<Result<Reply>> => {
        received.push({ ...request, hosts });
        const answer = answers[Math.min(received.length, answers.length) - 1];
        if (!answer) throw new Error('The fake server has no answer.');
        return 'ok' in answer ? answer : ok(answer);
      },
      take: async () => ok(null),
      pause: async (ms: number) => {
        pauses.push(ms);
      },
      random: () => 0.5,
    },
  };
}

/** The request left and nothing came back. */
export const lost: Result<never> = fail(failure('unreachable'));

/** A client as the loop needs it: any row by its name. */
export type AnyClient = Readonly<Record<string, (params: unknown, options?: CallOptions) => Promise<Result<unknown>>>>;
