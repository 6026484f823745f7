import { CHANNELS, ORDER_TYPES } from '#lib/domain/reports/performance';
import { AGAINST, GIVEN_VIEWS, type PerformanceView } from '#lib/domain/reports/performance/question';
import { PERFORMANCE_LISTS } from '#lib/domain/reports/performance/table-columns';
import { MEASURES } from '#lib/domain/reports/performance/totals';
import type { Result } from '#lib/domain/result';
import { nameForm } from '#lib/stores/shell/form/name-form';
import { saveSetting, settingNow, useSetting } from '#lib/stores/shell/use-setting';
import { usePerformanceChoice } from './performance-choice';

export const MOST_VIEWS = 12;

/** Ours first, then the person's own. */
export const usePerformanceViews = (): readonly PerformanceView[] => [...GIVEN_VIEWS, ...useSetting('performanceViews').filter(isKnown)];

/** What is asked now, under a name. A name that is there already asks this from now on. */
async function saveView(name: string): Promise<Result<null>> {
  const { period, orderType, channel, measure, against, table, ask } = usePerformanceChoice.getState();
  const before = settingNow('performanceViews');
  const same = before.find((view) => view.name === name.trim());
  const view = { id: same?.id ?? crypto.randomUUID(), name: name.trim(), period, orderType, channel, measure, against, table };
  const saved = await saveSetting('performanceViews', [...before.filter(({ id }) => id !== view.id), view]);
  if (saved.ok) ask(view);
  return saved;
}

export const saveViewForm = () => nameForm(saveView, 'earnings.nameMissing');

/** Removes a saved view and asks the first given one in its place. */
export async function dropView(id: string): Promise<void> {
  usePerformanceChoice.getState().ask(GIVEN_VIEWS[0]);
  await saveSetting(
    'performanceViews',
    settingNow('performanceViews').filter((view) => view.id !== id),
  );
}

/** Another version may have stored words that this one does not know. */
const isKnown = ({ orderType, channel, measure, against, table }: PerformanceView): boolean =>
  ORDER_TYPES.includes(orderType) &&
  CHANNELS.includes(channel) &&
  MEASURES.includes(measure) &&
  AGAINST.includes(against) &&
  PERFORMANCE_LISTS.includes(table);
