import { coldClick, warmClick } from './click-to-link';
import { coldReply } from './cold-reply';
import type { BenchRow } from './row';
import { timeToButton } from './time-to-button';

/** Everything that `npm run bench` measures. */
export const BENCH_ROWS: readonly BenchRow[] = [warmClick, coldClick, coldReply, timeToButton];
