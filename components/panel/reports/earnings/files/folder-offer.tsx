import { useEffect } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { plainText } from '#lib/domain/text';
import { useFolders } from '#lib/stores/reports/imports/folders/folder-room';
import type { WatchedFolder } from '#lib/stores/reports/imports/folders/folders';
import { namesText } from '#lib/stores/reports/imports/import-words';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import './files-view.css';

/** What is new in the folders that the person lets be watched: looked up when the page is shown and when it gets the focus. */
export function FolderOffer() {
  const folders = useFolders((state) => state.folders);
  const check = useFolders((state) => state.check);
  useEffect(() => {
    const shown = () => {
      if (document.visibilityState === 'visible') void check();
    };
    shown();
    addEventListener('focus', shown);
    document.addEventListener('visibilitychange', shown);
    return () => {
      removeEventListener('focus', shown);
      document.removeEventListener('visibilitychange', shown);
    };
  }, [check]);
  const offered = folders?.filter(({ is, fresh }) => is === 'ask' || fresh.length > 0) ?? [];
  if (offered.length === 0) return null;
  return (
    <div className="folderoffers">
      {offered.map((folder) => (
        <Offer key={folder.id} folder={folder} />
      ))}
    </div>
  );
}

function Offer({ folder }: { folder: WatchedFolder }) {
  const { t } = useTexts();
  const number = useNumber();
  const { allow, take, leave } = useFolders.getState();
  const { id, fresh } = folder;
  const name = plainText(folder.name, 60);
  if (folder.is === 'ask')
    return (
      <Notice
        role="status"
        title={t('imports.folder.again', { name })}
        actions={
          <Button size="s" onClick={() => void allow(id)}>
            {t('imports.folder.allow')}
          </Button>
        }
      />
    );
  const takeIn = () => {
    void take(id);
    goToView('earnings', 'files');
  };
  return (
    <Notice
      role="status"
      title={t('imports.folder.new', { count: fresh.length, number: number(fresh.length), name })}
      actions={
        <>
          <Button size="s" variant="primary" onClick={takeIn}>
            {t('imports.folder.take')}
          </Button>
          <Button size="s" onClick={() => void leave(id)}>
            {t('imports.folder.leave')}
          </Button>
        </>
      }
    >
      {namesText(fresh.map((file) => file.name))}
    </Notice>
  );
}
