import type { MarketCode } from '#lib/domain/market';
import { EN, FIL } from './en';
import { ID } from './id';
import { MS } from './ms';
import { PT } from './pt';
import { TH } from './th';
import { VI } from './vi';
import type { Words } from './words';
import { ZH } from './zh';

export const WORDS: Readonly<Record<MarketCode, Words>> = { BR: PT, SG: EN, MY: MS, TH, TW: ZH, ID, VN: VI, PH: FIL };
