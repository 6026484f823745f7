import type * as v from 'valibot';
import { accountsMessages } from './accounts';
import { jobsMessages } from './jobs';
import { linkMessages } from './link';
import { linksMessages } from './links';
import { offersMessages } from './offers';
import { panelMessages } from './panel';
import { ratesMessages } from './rates';
import { reportsMessages } from './reports';
import { shoplineMessages } from './shopline';
import { shopsMessages } from './shops';
import { targetedMessages } from './targeted';
import { upkeepMessages } from './upkeep';

export type { Sender } from './row';

/** Table 3: every message that crosses between our contexts, a file for each topic. */
export const contract = {
  ...accountsMessages,
  ...jobsMessages,
  ...linkMessages,
  ...linksMessages,
  ...offersMessages,
  ...panelMessages,
  ...ratesMessages,
  ...reportsMessages,
  ...shoplineMessages,
  ...shopsMessages,
  ...targetedMessages,
  ...upkeepMessages,
} as const;

export type Contract = typeof contract;
export type MessageName = keyof Contract;
export type InputOf<N extends MessageName> = v.InferInput<Contract[N]['input']>;
export type OutputOf<N extends MessageName> = v.InferOutput<Contract[N]['output']>;
