import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { dropSnoozes } from '#lib/records/rates/snoozes';

export const suggestionsUnsnooze: Handlers['suggestions.unsnooze'] = async ({ accountId, suggestions }) => {
  const dropped = await dropSnoozes(suggestions.map((one) => ({ accountId, ...one })));
  return dropped.ok ? ok({}) : dropped;
};
