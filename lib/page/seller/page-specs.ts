import type { PageKind } from '#lib/domain/address/page-kind';
import type { PageSpec } from './page-spec';
import { amsOpenCampaign } from './specs/ams-open-campaign';
import { amsProductAnalytics } from './specs/ams-product-analytics';
import { productList } from './specs/product-list';

const SPECS: readonly PageSpec[] = [productList, amsOpenCampaign, amsProductAnalytics];

/** How to read the products of a page; null where a page shows none, and so nothing is read. */
export const specOf = (kind: PageKind): PageSpec | null => SPECS.find((spec) => spec.kind === kind) ?? null;
