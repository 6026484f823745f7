import { badges } from './badges';
import { bulk } from './bulk';
import { captions } from './captions';
import { files } from './files';
import { groups } from './groups';
import type { CheckJob } from './job';
import { keyboardLink } from './keyboard-link';
import { locked } from './locked';
import { markets } from './markets';
import { menuLink } from './menu-link';
import { noKey } from './no-key';
import { offers } from './offers';
import { panel } from './panel';
import { popupLink } from './popup-link';
import { rates } from './rates';
import { billDifferences } from './reports/bill-differences';
import { conversions, conversionsBegun } from './reports/conversions';
import { linkCredited, linkEarned } from './reports/link-earned';
import { performance, performanceBegun } from './reports/performance';
import { shopline } from './shopline';
import { targeted } from './targeted';

/** Everything that `npm start -- --check` does, in this order. To add something: one file with a `CheckJob`, one row here. */
export const CHECK_JOBS: readonly CheckJob[] = [
  popupLink,
  linkCredited,
  conversionsBegun,
  bulk,
  captions,
  groups,
  offers,
  menuLink,
  keyboardLink,
  markets,
  noKey,
  badges,
  performanceBegun,
  panel,
  rates,
  targeted,
  shopline,
  conversions,
  linkEarned,
  performance,
  billDifferences,
  files,
  locked,
];
