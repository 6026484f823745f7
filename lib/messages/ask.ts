import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import { contract, failureShape, type InputOf, type MessageName, type OutputOf } from './contract';
import { envelope } from './envelope';

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
      if (!contract[name].again || asked >= ASKS) return fail(failure('unexpected', { call: name, detail: String(error).slice(0, 200) }));
    }
  }
}

function read<N extends MessageName>(name: N, answer: unknown): Result<OutputOf<N>> {
  const parsed = v.safeParse(answerShape, answer);
  if (!parsed.success) return fail(failure('unexpected', { call: name }));
  if (!parsed.output.ok) return fail(failure(parsed.output.failure.code, parsed.output.failure));
  const value = v.safeParse(contract[name].output, parsed.output.value);
  return value.success ? { ok: true, value: value.output as OutputOf<N> } : fail(failure('unexpected', { call: name }));
}

const answerShape = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), failure: failureShape }),
]);
