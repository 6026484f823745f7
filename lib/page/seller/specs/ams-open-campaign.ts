import type { PageSpec } from '#lib/page/seller/page-spec';
import { NEVER_LIVE, tables } from './tables';

/** AMS, open campaign. Nobody has published its markup: only evidence inside a row counts, never a column's place. */
export const amsOpenCampaign: PageSpec = { ...tables, kind: 'seller-ams-open-campaign', checked: NEVER_LIVE };
