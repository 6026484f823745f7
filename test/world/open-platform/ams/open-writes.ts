import { basisPoints, flag, idList, percent, text, whole, wireId } from '#test/world/open-platform/args';
import { aboutShop, type CallOf, type ShopCall } from '#test/world/open-platform/call';
import { HIGHEST_RATE, LOWEST_RATE } from '#test/world/open-platform/catalogue';
import { badParam, business, type Reply, refuse } from '#test/world/open-platform/envelope';
import type { Args } from '#test/world/open-platform/validate';
import { NO_END } from '#test/world/open-platform/zone';
import { addItem, type Change, editEntry, type Fail, isFail, removeEntry } from './change';
import { isOpen, lastsSevenDays } from './entry';
import { openItems } from './open-lists';
import type { Ams } from './state';
import { strike, waiting } from './targeted/refusals';
import { progressOf, type TaskType, taskStatus } from './task';

/** The writing calls of the open campaign, and the reading of a task. */
export const OPEN_WRITES: Readonly<Record<string, CallOf>> = {
  batch_add_products_to_open_campaign: aboutShop((call) => {
    const change = changeOf(call);
    return eachOf(call, 'item_id', idList(call.args, 'item_id_list'), (ams, itemId, at) => addItem(ams, itemId, change, at), 'filled');
  }),
  batch_edit_products_open_campaign_setting: aboutShop((call) => {
    const change = changeOf(call);
    return eachOf(call, 'campaign_id', idList(call.args, 'campaign_ids'), (ams, id, at) => editEntry(ams, id, change, at), 'empty');
  }),
  batch_remove_products_open_campaign_setting: aboutShop((call) =>
    eachOf(call, 'campaign_id', idList(call.args, 'campaign_ids'), removeEntry, 'filled', call.ams.settings.removeFailedShape),
  ),
  add_all_products_to_open_campaign: aboutShop((call) => {
    const { ams, now } = call;
    const change = changeOf(call);
    checkRange(change.rate ?? 0);
    const open = openItems(ams, Infinity, now);
    const targets = ams.catalogue
      .all()
      .filter((item) => item.status === 'NORMAL' && !open.has(item.itemId))
      .map(({ itemId }) => itemId);
    return startTask(call, 'batch_add_open_campaigns', targets, (itemId, at) => addItem(ams, itemId, change, at));
  }),
  edit_all_products_open_campaign_setting: aboutShop((call) => {
    const change = changeOf(call);
    if (change.rate !== undefined) checkRange(change.rate);
    return startTask(call, 'batch_update_open_campaigns', openEntries(call), (id, at) => editEntry(call.ams, id, change, at));
  }),
  remove_all_products_open_campaign_setting: aboutShop((call) =>
    startTask(call, 'batch_remove_open_campaigns', openEntries(call), (id, at) => removeEntry(call.ams, id, at)),
  ),
  get_open_campaign_batch_task_result: aboutShop(({ ams, args, platform }) => {
    const task = ams.tasks.find(text(args, 'task_id'));
    if (!task || !ams.settings.taskIdsKnown) throw badParam('invalid task_id');
    const at = platform.world.clock.now();
    const status = taskStatus(task, at);
    return {
      response: {
        status,
        progress_rate: Math.floor((status === 'Fail' ? 0.5 : progressOf(task, at)) * 100),
        fail_reason: status === 'Fail' ? task.failReason : '',
      },
    };
  }),
  get_auto_add_new_product_toggle_status: aboutShop(({ ams }) => ({
    response: { is_open: ams.auto.open, commission_rate: percent(ams.auto.rate) },
  })),
  update_auto_add_new_product_setting: aboutShop(({ ams, args }) => {
    const rate = rateOf(args);
    if (rate !== undefined) checkRange(rate);
    ams.auto.open = flag(args, 'open') ?? false;
    ams.auto.rate = rate ?? ams.auto.rate;
    return {};
  }),
};

/** What the three fields ask for; the whole call is refused when they cannot be meant. */
function changeOf({ args, now }: ShopCall): Change {
  const start = whole(args, 'period_start_time');
  const end = whole(args, 'period_end_time');
  // assumed: start-in-past. A start more than a minute ago is refused.
  if (start !== undefined && start < now - 60) throw badParam('invalid period_start_time');
  if (end !== undefined && (end <= now || end > NO_END)) throw badParam('invalid period_end_time');
  if (start !== undefined && end !== undefined && !lastsSevenDays(start, end)) {
    throw business('Invalid period time. Campaign should last at least 7 full days to have a smooth and effective promotion.');
  }
  return { rate: rateOf(args), start, end };
}

function rateOf(args: Args): number | undefined {
  if (args['commission_rate'] === undefined) return undefined;
  const rate = basisPoints(args['commission_rate']);
  if (rate === undefined || rate <= 0 || rate > 10_000) throw badParam('invalid commission_rate');
  return rate;
}

function checkRange(rate: number): void {
  if (rate < LOWEST_RATE || rate > HIGHEST_RATE) throw badParam('invalid commission_rate');
}

/** Each on its own; `filled`: the call's error list has texts for partial and total failure. */
function eachOf(
  { ams, platform }: ShopCall,
  key: 'item_id' | 'campaign_id',
  ids: readonly string[],
  run: (ams: Ams, id: string, at: number) => Fail | string,
  error: 'filled' | 'empty',
  shape: 'array' | 'object' = 'array',
): Reply {
  const at = platform.world.clock.now();
  const each = [...new Set(ids)];
  const itemOf = (id: string) => (key === 'item_id' ? id : (ams.entries.get(id)?.itemId ?? ''));
  if (ams.settings.refuseWhole) {
    const untouched: Ams = { ...ams, putEntry: () => undefined };
    const reason = each.map((id) => waiting(ams.refusals.items, itemOf(id)) ?? run(untouched, id, at)).find(isFail);
    if (reason) throw refuse(reason.error, reason.message);
  }
  const outcomes = each.map((id) => ({ id, outcome: strike(ams.refusals.items, itemOf(id)) ?? run(ams, id, at) }));
  const done = outcomes.filter(({ outcome }) => !isFail(outcome)).map(({ id }) => wireId(id));
  const failed = outcomes.flatMap(({ id, outcome }) =>
    isFail(outcome) ? [{ [key]: wireId(id), fail_error: outcome.error, fail_message: outcome.message }] : [],
  );
  // assumed: failed-list-empty. It is there also when nothing failed, as documented: an empty list, or an object without fields.
  const response = { success_list: done, failed_list: shape === 'object' ? (failed[0] ?? {}) : failed };
  if (failed.length === 0 || error === 'empty' || !ams.settings.partialError) return { response };
  return {
    error: 'error_business',
    message: done.length > 0 ? 'Partitial success, please check detail reason' : 'Total fail, please check',
    response,
  };
}

const openEntries = ({ ams, now }: ShopCall): string[] =>
  ams.entries
    .all(Infinity)
    .filter((entry) => isOpen(entry, now))
    .map(({ campaignId }) => campaignId);

function startTask(
  { ams }: ShopCall,
  type: TaskType,
  targets: readonly string[],
  run: (target: string, at: number) => Fail | string,
): Reply {
  const task = ams.tasks.start(type, targets, (target, at) => {
    const outcome = run(target, at);
    return isFail(outcome) ? outcome.message : undefined;
  });
  return { response: { task_type: type, task_id: task.taskId } };
}
