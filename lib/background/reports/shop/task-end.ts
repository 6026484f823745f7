import type { Failure } from '#lib/domain/failure';
import type { TaskFollows } from '#lib/domain/reports/sync/shop/tasks';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { CallOptions } from '#lib/http/call';
import type { Keep, Outcome } from '#lib/jobs/kind';
import type { ShopClient } from '#lib/shopee-ams/client';

/** What a task of reading a shop's numbers works with. */
export interface ShopRequest {
  readonly shop: ShopAccount;
  readonly client: ShopClient;
  readonly options: CallOptions;
  /** The latest day with data, since 1970. */
  readonly latest: number;
  /** Unix ms by the server's clock. */
  readonly now: () => number;
}

/** How a task ended: what is stored with it, and what follows from it. */
export interface TaskDone extends TaskFollows {
  readonly is: 'done';
  readonly rows: number;
  readonly keep?: Keep;
}
export interface TaskFailed extends TaskFollows {
  readonly is: 'failed';
  readonly failure: Failure;
  /** Nothing of it could be read. */
  readonly whole: boolean;
  readonly keep?: Keep;
}
export type TaskEnd = TaskDone | TaskFailed | Extract<Outcome<never, never>, { is: 'wait' }>;
