import { type BoardView, BUILT_IN_VIEWS } from '#lib/domain/rates/board/board-views';
import type { Result } from '#lib/domain/result';
import { plainText } from '#lib/domain/text';
import { nameForm } from '#lib/stores/shell/form/name-form';
import { saveSetting, settingNow, useSetting } from '#lib/stores/shell/use-setting';
import { useRatesView } from './view';

/** So many views of one's own fit beside each other. */
export const MOST_VIEWS = 12;

/** All views of the board: ours, then the person's own. */
export function useBoardViews(): readonly BoardView[] {
  const own = useSetting('ratesViews');
  return [...BUILT_IN_VIEWS, ...own];
}

/** Keeps what the board shows now under a name; the same name is replaced. */
async function saveView(name: string): Promise<Result<null>> {
  const { filter, sort, columns } = useRatesView.getState();
  const own = settingNow('ratesViews');
  const called = plainText(name, 40);
  const view: BoardView = { id: own.find((one) => one.name === called)?.id ?? crypto.randomUUID(), name: called, filter, sort, columns };
  const saved = await saveSetting('ratesViews', [...own.filter(({ id }) => id !== view.id), view].slice(-MOST_VIEWS));
  if (saved.ok) useRatesView.setState({ view: view.id });
  return saved;
}

export const saveViewForm = () => nameForm(saveView, 'rates.nameMissing');

export const dropView = (id: string): Promise<Result<null>> =>
  saveSetting(
    'ratesViews',
    settingNow('ratesViews').filter((one) => one.id !== id),
  );
