import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { dropSnoozes } from '../../records/snoozes';

export const suggestionsUnsnooze: Handlers['suggestions.unsnooze'] = async ({ accountId, suggestions }) => {
  const dropped = await dropSnoozes(suggestions.map((one) => ({ accountId, ...one })));
  return dropped.ok ? ok({}) : dropped;
};
