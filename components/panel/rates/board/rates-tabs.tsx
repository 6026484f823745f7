import { IconButton } from '#components/ui/icon-button';
import { useChosenInView } from '#components/ui/tools/use-chosen-in-view';
import { type BoardView, BUILT_IN_VIEWS } from '#lib/domain/rates/board/board-views';
import type { BoardState } from '#lib/stores/rates/board/data';
import { useViewCounts } from '#lib/stores/rates/board/order';
import { dropView, MOST_VIEWS, useBoardViews } from '#lib/stores/rates/board/saved-views';
import { useRatesView } from '#lib/stores/rates/board/view';
import { useNumber } from '#lib/stores/shell/use-number';
import { type Texts, useTexts } from '#lib/stores/shell/use-texts';

/** The views of the board, ours and the person's own, each with how many products it holds. */
export function RatesTabs({ state, onSave }: { state: BoardState; onSave: () => void }) {
  const { t } = useTexts();
  const number = useNumber();
  const views = useBoardViews();
  const counts = useViewCounts(state, views);
  const { view: now, open } = useRatesView();
  const line = useChosenInView<HTMLElement>(`${now} ${views.length}`);
  return (
    <nav ref={line} className="viewtabs" aria-label={t('rates.views')}>
      {views.map((view, place) => (
        <span key={view.id} className="viewtab__box">
          <button type="button" className="viewtab" aria-pressed={view.id === now} data-view={view.id} onClick={() => open(view)}>
            {nameOf(t, view)}
            {state.columns.rows.length > 0 && <span className="count num">{number(counts[place] ?? 0)}</span>}
          </button>
          {view.name !== null && view.id === now && (
            <IconButton
              icon="x"
              label={t('rates.dropView', { name: view.name })}
              onClick={() => {
                void dropView(view.id);
                open(BUILT_IN_VIEWS[0]);
              }}
            />
          )}
        </span>
      ))}
      {views.length < BUILT_IN_VIEWS.length + MOST_VIEWS && <IconButton icon="plus" label={t('rates.saveView')} onClick={onSave} />}
    </nav>
  );
}

const nameOf = (t: Texts, view: BoardView): string => view.name ?? t(`rates.view.${view.id as (typeof BUILT_IN_VIEWS)[number]['id']}`);
