import { bulkLinks } from '#lib/background/links/jobs/bulk-links';
import { checkLinks } from '#lib/background/links/jobs/check-links';
import { groupLinks } from '#lib/background/links/jobs/group-links';
import { checkSearches } from '#lib/background/offers/jobs/check-searches';
import { rankProduct } from '#lib/background/offers/jobs/rank-product';
import { applyRates } from '#lib/background/rates/jobs/apply-rates';
import { applyToAll } from '#lib/background/rates/jobs/apply-to-all';
import { readSuggestions } from '#lib/background/rates/jobs/read-suggestions';
import { readShop } from '#lib/background/rates/reading/read-shop';
import { readStore } from '#lib/background/shopline/jobs/read-shopline';
import { storeSteps } from '#lib/background/shopline/jobs/shopline-steps';
import type { JobKind } from '#lib/jobs/kind';

/** Every kind of durable work. */
export const KINDS: readonly JobKind[] = [
  bulkLinks as JobKind,
  groupLinks as JobKind,
  checkLinks as JobKind,
  checkSearches as JobKind,
  rankProduct as JobKind,
  readShop as JobKind,
  readSuggestions as JobKind,
  applyRates as JobKind,
  applyToAll as JobKind,
  readStore as JobKind,
  storeSteps as JobKind,
];
