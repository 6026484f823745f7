import { Button } from '#components/ui/button';
import { useImports } from '#lib/stores/reports/imports/import-room';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FileLine } from './file-line';
import { FileQuestions } from './file-questions';
import './files.css';

/** Files that were dropped, each with how far it is or what became of it; what they need to be told stands above. */
export function FileRuns() {
  const { t } = useTexts();
  const { files, dismiss } = useImports();
  if (files.length === 0) return null;
  const isBusy = files.some(({ state }) => state.is === 'waiting' || state.is === 'reading');
  const clear = () => {
    for (const { id } of files) dismiss(id);
  };
  return (
    <section className="section" aria-label={t('imports.runs')} aria-busy={isBusy} data-part="runs">
      <FileQuestions files={files} />
      <ul className="grp filerows">
        {files.map((file) => (
          <FileLine key={file.id} file={file} />
        ))}
      </ul>
      {!isBusy && (
        <div className="row">
          <Button size="s" variant="link" onClick={clear}>
            {t('imports.clear')}
          </Button>
        </div>
      )}
    </section>
  );
}
