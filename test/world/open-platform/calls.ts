import { OPEN_LISTS } from './ams/open-lists';
import { OPEN_WRITES } from './ams/open-writes';
import { CAMPAIGN_PERFORMANCE } from './ams/reports/campaign-performance';
import { PERFORMANCE } from './ams/reports/performance';
import { REPORTS } from './ams/reports/reports';
import { SUGGESTIONS } from './ams/suggestions';
import { AFFILIATE_CALLS } from './ams/targeted/affiliate-calls';
import { TARGETED_READS } from './ams/targeted/targeted-reads';
import { TARGETED_WRITES } from './ams/targeted/targeted-writes';
import { AUTH_CALLS } from './auth/auth-calls';
import type { CallOf } from './call';
import { ORDER_CALLS } from './order-detail';
import { SHOP_CALLS } from './shop-calls';

const AMS = {
  ...OPEN_LISTS,
  ...OPEN_WRITES,
  ...SUGGESTIONS,
  ...AFFILIATE_CALLS,
  ...TARGETED_READS,
  ...TARGETED_WRITES,
  ...PERFORMANCE,
  ...CAMPAIGN_PERFORMANCE,
  ...REPORTS,
};

/** Every call that the platform plays, by path. */
export const CALLS: Readonly<Record<string, CallOf>> = {
  ...AUTH_CALLS,
  ...SHOP_CALLS,
  ...ORDER_CALLS,
  ...Object.fromEntries(Object.entries(AMS).map(([name, run]) => [`/api/v2/ams/${name}`, run])),
};
