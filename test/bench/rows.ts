import { BOARD_ROWS } from './board';
import { coldClick, warmClick } from './click-to-link';
import { coldReply } from './cold-reply';
import { menuLink, menuRequest, parsedForLink } from './menu-link';
import { panelFirstRows } from './panel-first-rows';
import { readList } from './read-list';
import { readShop } from './read-shop';
import { FILE_ROWS } from './reports/file-rows';
import { REPORT_ROWS } from './reports/report-rows';
import type { BenchRow } from './row';
import { requestsPerLink, schedule } from './schedule';
import { scrollOffers } from './scroll-offers';
import { sellerPage } from './seller-page';
import { messageCost, stepCost } from './step-cost';
import { timeToButton } from './time-to-button';

/** Everything that `npm run bench` measures. */
export const BENCH_ROWS: readonly BenchRow[] = [
  warmClick,
  coldClick,
  menuLink,
  menuRequest,
  parsedForLink,
  coldReply,
  timeToButton,
  messageCost,
  stepCost,
  schedule,
  requestsPerLink,
  readShop,
  readList,
  scrollOffers,
  ...BOARD_ROWS,
  panelFirstRows,
  sellerPage,
  ...REPORT_ROWS,
  ...FILE_ROWS,
];
