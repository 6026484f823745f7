import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { putSnoozes } from '#lib/records/rates/snoozes';

export const suggestionsSnooze: Handlers['suggestions.snooze'] = async ({ accountId, suggestions, until }) => {
  const at = Date.now();
  const kept = await putSnoozes(suggestions.map((one) => ({ accountId, ...one, at, until })));
  return kept.ok ? ok({}) : kept;
};
