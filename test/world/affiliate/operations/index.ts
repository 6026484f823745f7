import type { Operation } from '#test/world/affiliate/call';
import { getItemFeedData, listItemFeeds } from './feeds';
import { partnerOrderReport } from './partner-report';
import { productOfferV2 } from './product-offers';
import { conversionReport, validatedReport } from './reports';
import { shopOfferV2 } from './shop-offers';
import { shopeeOfferV2 } from './shopee-offers';
import { generateBatchShortLink, generateShortLink } from './short-link';

// The engine hands over arguments that the schema has checked; each operation states their shape itself.
const table = {
  generateShortLink,
  generateBatchShortLink,
  shopeeOfferV2,
  shopOfferV2,
  productOfferV2,
  conversionReport,
  validatedReport,
  partnerOrderReport,
  listItemFeeds,
  getItemFeedData,
};

/** All ten operations of the current API by name. */
export const OPERATIONS = table as unknown as Readonly<Record<keyof typeof table, Operation<Readonly<Record<string, unknown>>>>>;
