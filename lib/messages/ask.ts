import { browser } from 'wxt/browser';
import { FAILURES, type Failure, failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import type { InputOf, MessageName, OutputOf } from './contract';
import { envelope } from './envelope';
import { ONCE } from './once';

/** How often a message is asked again when the worker died before it answered. */
const ASKS = 4;

/** Asks the background. Never throws: a worker that is gone, an old page and an odd answer are failures. */
export async function ask<N extends MessageName>(name: N, input: InputOf<N>): Promise<Result<OutputOf<N>>> {
  const message = envelope(name, input);
  for (let asked = 1; ; asked++) {
    try {
      return read(name, await browser.runtime.sendMessage(message));
    } catch (error) {
      // The channel closes without an answer when the worker is stopped: the same message wakes the next one.
      if (ONCE.has(name) || asked >= ASKS) return fail(failure('unexpected', { call: name, detail: String(error).slice(0, 200) }));
    }
  }
}

/** The worker has checked what it answers against the contract; only it can answer a page. */
function read<N extends MessageName>(name: N, answer: unknown): Result<OutputOf<N>> {
  const { ok, value, failure: reported } = (answer ?? {}) as { ok?: unknown; value?: OutputOf<N>; failure?: Failure };
  if (ok === true) return { ok, value: value as OutputOf<N> };
  if (ok === false && reported && Object.hasOwn(FAILURES, reported.code)) return fail(reported);
  return fail(failure('unexpected', { call: name }));
}
