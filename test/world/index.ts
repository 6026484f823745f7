/** The stand-in world, as tests and scripts use it. */
export type { AffiliateAccount } from './affiliate/accounts';
export type { Fault, FaultKind } from './faults';
export type { Limit } from './limits';
export { PRODUCT_KINDS, type ProductKind } from './product-kind';
export { findProduct, sellerShop, type WorldProduct, worldProducts } from './products';
export type { RecordedRequest } from './records';
export { startWorld, type World, type WorldOptions } from './world';
