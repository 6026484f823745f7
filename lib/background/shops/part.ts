import { during } from '#lib/background/shell/during';
import type { Part } from '#lib/background/shell/part';
import { shopsMessages } from '#lib/messages/shops';
import { refreshTokens, startTokenAlarm, TOKENS_ALARM } from './early-refresh';
import { shopsHandlers } from './handlers';

/** What this topic hands to the worker when it is first needed. */
export const part = {
  messages: shopsMessages,
  handlers: shopsHandlers,
  alarms: { [TOKENS_ALARM]: () => during(refreshTokens) },
  wake: async () => {
    await startTokenAlarm();
    await during(refreshTokens);
  },
} satisfies Part<keyof typeof shopsMessages>;
