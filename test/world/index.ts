/** The stand-in world, as tests and scripts use it. */
export type { AffiliateAccount } from './affiliate/accounts';
export { PRODUCT_KINDS, type ProductKind } from './goods/product-kind';
export { findProduct, sellerShop, type WorldProduct, worldProducts } from './goods/products';
export type { Fault, FaultKind } from './line/faults';
export type { Limit } from './line/limits';
export type { RecordedRequest } from './line/records';
export type { ShopAccount } from './open-platform/account';
export type { StoreAccount } from './shopline/stores';
export { startWorld, type World, type WorldOptions } from './world';
