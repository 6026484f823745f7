import type { JobKind } from '#lib/jobs/kind';
import { applyRates } from './apply-rates';
import { applyToAll } from './apply-to-all';
import { bulkLinks } from './bulk-links';
import { checkLinks } from './check-links';
import { checkSearches } from './check-searches';
import { groupLinks } from './group-links';
import { rankProduct } from './rank-product';
import { readShop } from './read-shop';
import { readStore } from './read-store';
import { readSuggestions } from './read-suggestions';
import { storeSteps } from './store-steps';

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
