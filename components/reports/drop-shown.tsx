import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Icon } from '#components/ui/icon';
import { openPanelPage } from '#lib/stores/shell/open-page';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AddFiles } from './add-files';
import { FileRuns } from './file-runs';
import './files.css';

export interface DropShownProps {
  /** Files are held over the page. */
  over: boolean;
  /** Leaves the dialog; null: there is none. */
  onClose: (() => void) | null;
}

/** That files can be dropped, while they are held over a page; and what becomes of them on a page that shows no earnings. */
export function DropShown({ over, onClose }: DropShownProps) {
  const { t } = useTexts();
  return (
    <>
      {onClose && (
        <Dialog
          title={t('imports.runs')}
          place="top"
          onClose={onClose}
          actions={
            <>
              <AddFiles />
              <Button onClick={onClose}>{t('imports.close')}</Button>
              <Button variant="primary" onClick={() => openPanelPage('#earnings/files')}>
                {t('imports.open')}
              </Button>
            </>
          }
        >
          <p className="small muted">{t('imports.addSays')}</p>
          <FileRuns />
        </Dialog>
      )}
      {over && (
        <div className="dropover" role="status">
          <Icon name="upload" size={20} />
          <b className="h2">{t('imports.drop')}</b>
          <span className="small muted">{t('imports.dropSays')}</span>
        </div>
      )}
    </>
  );
}
