import { useState } from 'react';
import { NameDialog } from '#components/shell/name-dialog';
import { IconButton } from '#components/ui/icon-button';
import { useChosenInView } from '#components/ui/tools/use-chosen-in-view';
import { GIVEN_VIEWS, type GivenViewId, type PerformanceView } from '#lib/domain/reports/performance/question';
import { usePerformanceChoice } from '#lib/stores/reports/performance/performance-choice';
import { dropView, MOST_VIEWS, saveViewForm, usePerformanceViews } from '#lib/stores/reports/performance/saved-views';
import { type Texts, useTexts } from '#lib/stores/shell/use-texts';

/** What is asked again and again, ours and the person's own. */
export function PerformanceTabs() {
  const { t } = useTexts();
  const views = usePerformanceViews();
  const { view: now, ask } = usePerformanceChoice();
  const [saving, setSaving] = useState(false);
  const line = useChosenInView<HTMLElement>(`${now} ${views.length}`);
  return (
    <>
      <nav ref={line} className="viewtabs" aria-label={t('performance.views')}>
        {views.map((view) => (
          <span key={view.id} className="viewtab__box">
            <button type="button" className="viewtab" aria-pressed={view.id === now} data-view={view.id} onClick={() => ask(view)}>
              {nameOf(t, view)}
            </button>
            {view.name !== null && view.id === now && (
              <IconButton icon="x" label={t('earnings.dropQuestion', { name: view.name })} onClick={() => void dropView(view.id)} />
            )}
          </span>
        ))}
        {views.length < GIVEN_VIEWS.length + MOST_VIEWS && (
          <IconButton icon="plus" label={t('earnings.saveQuestion')} onClick={() => setSaving(true)} />
        )}
      </nav>
      {saving && (
        <NameDialog
          title={t('earnings.saveQuestion')}
          label={t('earnings.questionName')}
          help={t('performance.viewNameHelp')}
          cancel={t('earnings.cancel')}
          submit={t('earnings.save')}
          form={saveViewForm}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  );
}

const nameOf = (t: Texts, { id, name }: PerformanceView): string => name ?? t(`performance.view.${id as GivenViewId}`);
