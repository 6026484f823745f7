import { FileButton } from '#components/ui/form/file-button';
import { MoreMenu } from '#components/ui/more-menu';
import { Notice } from '#components/ui/notice';
import { useHistory } from '#lib/stores/links/history/history';
import { type LinkFormat, useLinkFiles } from '#lib/stores/links/history/link-files';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTableNote } from '#lib/stores/shell/use-table-note';
import { useTexts } from '#lib/stores/shell/use-texts';

const FORMATS: readonly LinkFormat[] = ['csv', 'xlsx', 'json'];
/** So many refused rows are named. */
const NAMED = 5;

/** The history out to a file and in from one. `empty`: there is nothing that could go out. */
export function HistoryFiles({ empty = false }: { empty?: boolean }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const filter = useHistory((state) => state.filter);
  const { busy, imported, note, failure, hand, take, cancel } = useLinkFiles();
  const notRead = useTableNote()(note);
  return (
    <>
      <span className="row row--tight">
        <FileButton
          label={t('history.import')}
          accept=".csv,.xlsx,.json,text/csv,application/json"
          busy={busy === 'reading' || busy === 'storing'}
          {...(busy === 'reading' ? { stop: { label: t('files.stop'), onStop: cancel } } : {})}
          take={([file]) => file && void take(file)}
        />
        {!empty && (
          <MoreMenu
            label={t('history.export')}
            text={t('history.export')}
            icon="download"
            actions={FORMATS.map((format) => ({
              id: format,
              label: t('history.exportAs', { format: format.toUpperCase() }),
              icon: 'download' as const,
              disabled: busy !== null,
              onPress: () => void hand(filter, format),
            }))}
          />
        )}
      </span>
      {failure && (
        <div className="history__wide">
          <Notice tone="neg" role="alert" title={failureTexts(failure).what}>
            {failure.code === 'fileUnreadable' ? t('history.columns') : failureTexts(failure).todo}
          </Notice>
        </div>
      )}
      {notRead && <p className="help history__wide">{notRead}</p>}
      {imported && (
        <div className="history__wide">
          <Notice
            tone={imported.refused.length > 0 ? 'warn' : 'pos'}
            role="status"
            title={t('history.imported', { count: imported.added, number: number(imported.added) })}
          >
            {imported.known > 0 && <p>{t('history.importedKnown', { known: number(imported.known) })}</p>}
            {imported.refused.length > 0 && (
              <>
                <p>{t('history.refused', { count: imported.refused.length, number: number(imported.refused.length) })}</p>
                <ul>
                  {imported.refused.slice(0, NAMED).map(({ row, why }) => (
                    <li key={row}>{t('history.refusedRow', { row: number(row), why: t(`history.refused.${why}`) })}</li>
                  ))}
                </ul>
              </>
            )}
          </Notice>
        </div>
      )}
    </>
  );
}
