import { Button } from '#components/ui/button';
import { MoreMenu } from '#components/ui/more-menu';
import { Notice } from '#components/ui/notice';
import { Progress } from '#components/ui/progress';
import { useExport } from '#lib/stores/reports/earnings-view/export-lines';
import { type EarningsPlace, useChosenQuestions } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useImports } from '#lib/stores/reports/imports/import-room';
import { pickFiles } from '#lib/stores/reports/imports/pick-files';
import { usePreference } from '#lib/stores/shell/preferences';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** All lines out to a file, and names and money blurred. */
export function EarningsMenu({ place }: { place: EarningsPlace }) {
  const { t, language } = useTexts();
  const { scope } = useChosenQuestions(place);
  const { run, start, stop } = useExport();
  const { value: recording, choose } = usePreference('recording');
  const number = useNumber();
  const failureTexts = useFailureTexts(place.market);
  const take = (files: readonly File[]) => {
    void useImports.getState().drop(files);
    goToView('earnings', 'files');
  };
  return (
    <>
      <MoreMenu
        label={t('earnings.more')}
        actions={[
          ...(['csv', 'xlsx'] as const).map((format) => ({
            id: format,
            label: t('earnings.exportAs', { format: format.toUpperCase() }),
            icon: 'download' as const,
            disabled: run?.is === 'busy',
            onPress: () => void start(scope, format, t, language),
          })),
          { id: 'files', label: t('imports.add'), icon: 'upload', onPress: () => pickFiles(take) },
          {
            id: 'recording',
            label: t(recording ? 'earnings.recordingOff' : 'earnings.recordingOn'),
            icon: recording ? ('eye' as const) : ('eyeOff' as const),
            onPress: () => choose(!recording),
          },
        ]}
      />
      {run && (
        <div className="earnings__export">
          {run.is === 'busy' && (
            <div className="row" role="status">
              <span className="grow stack stack--1">
                <span className="small num">
                  {run.of > 0 ? t('earnings.exporting', { rows: number(run.rows), of: number(run.of) }) : t('earnings.exportStarts')}
                </span>
                <Progress share={run.of > 0 ? run.rows / run.of : null} label={t('earnings.exportProgress')} />
              </span>
              <Button size="s" onClick={stop}>
                {t('earnings.stop')}
              </Button>
            </div>
          )}
          {run.is === 'done' && (
            <Notice tone="pos" role="status" title={t('earnings.exported', { count: run.rows, rows: number(run.rows) })} />
          )}
          {run.is === 'stopped' && <Notice tone="plain" role="status" title={t('earnings.exportStopped')} />}
          {run.is === 'failed' && (
            <Notice tone="neg" role="alert" title={failureTexts(run.failure).what}>
              {failureTexts(run.failure).todo}
            </Notice>
          )}
        </div>
      )}
    </>
  );
}
