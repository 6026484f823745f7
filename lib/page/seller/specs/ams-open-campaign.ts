import type { PageSpec } from '../page-spec';
import { tables } from './tables';

/** AMS, open campaign. Nobody has published its markup: only evidence inside a row counts, never a column's place. */
export const amsOpenCampaign: PageSpec = { ...tables, kind: 'seller-ams-open-campaign', checked: 'never checked live; sample of 2026-11' };
