import { accountsHandlers } from '#lib/background/accounts/handlers';
import { jobsHandlers } from '#lib/background/jobs/handlers';
import { linksHandlers } from '#lib/background/links/handlers';
import { offersHandlers } from '#lib/background/offers/handlers';
import { ratesHandlers } from '#lib/background/rates/handlers';
import { reportsHandlers } from '#lib/background/reports/handlers';
import { shoplineHandlers } from '#lib/background/shopline/handlers';
import { shopsHandlers } from '#lib/background/shops/handlers';
import type { Handlers } from '#lib/messages/answer';
import { ownHandlers } from './own-handlers';

/** Every message has its handler: one `handlers.ts` a topic, and a missing handler does not compile. */
export const handlers: Handlers = {
  ...accountsHandlers,
  ...jobsHandlers,
  ...linksHandlers,
  ...offersHandlers,
  ...ratesHandlers,
  ...reportsHandlers,
  ...shopsHandlers,
  ...shoplineHandlers,
  ...ownHandlers,
};
