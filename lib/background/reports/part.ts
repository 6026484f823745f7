import { during } from '#lib/background/shell/during';
import { COST_NOTE, DIGEST_NOTE } from '#lib/background/shell/note-names';
import type { Part } from '#lib/background/shell/part';
import type { JobKind } from '#lib/jobs/kind';
import { reportsMessages } from '#lib/messages/reports';
import { openDigest } from './earned/tell-digest';
import { tellLossesOfFirstVersion } from './earnings/losses-of-first-version';
import { readPayment } from './earnings/read-payment';
import { syncEachMorning } from './earnings/sync-each-morning';
import { syncEarnings } from './earnings/sync-earnings';
import { EARNINGS_ALARM, followEarnings } from './earnings/watch-earnings';
import { reportsHandlers } from './handlers';
import { syncShop } from './shop/sync-shop';
import { openCost } from './shop/tell-cost';

/** What this topic hands to the worker when it is first needed. */
export const part = {
  messages: reportsMessages,
  handlers: reportsHandlers,
  kinds: [syncEarnings as JobKind, syncShop as JobKind, readPayment as JobKind],
  alarms: { [EARNINGS_ALARM]: () => during(syncEachMorning) },
  notes: { [COST_NOTE]: openCost, [DIGEST_NOTE]: openDigest },
  wake: () =>
    during(async () => {
      await followEarnings();
      await tellLossesOfFirstVersion();
    }),
} satisfies Part<keyof typeof reportsMessages>;
