import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { putSnoozes } from '../../records/snoozes';

export const suggestionsSnooze: Handlers['suggestions.snooze'] = async ({ accountId, suggestions, until }) => {
  const at = Date.now();
  const kept = await putSnoozes(suggestions.map((one) => ({ accountId, ...one, at, until })));
  return kept.ok ? ok({}) : kept;
};
