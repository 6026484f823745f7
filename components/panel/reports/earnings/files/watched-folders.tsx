import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Select } from '#components/ui/form/select';
import { Icon } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import { Section } from '#components/ui/section';
import { accountName } from '#lib/domain/accounts/account';
import { plainText } from '#lib/domain/text';
import { useFolders } from '#lib/stores/reports/imports/folders/folder-room';
import type { WatchedFolder } from '#lib/stores/reports/imports/folders/folders';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Folders whose new exports are offered: chosen and given up here, where the browser knows such folders. */
export function WatchedFolders() {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(null);
  const { folders, cannot, failure, add } = useFolders();
  const says = failure && failureTexts(failure);
  return (
    <Section title={t('imports.folder.title')} part="folders">
      <p className="small muted">{t('imports.folder.says')}</p>
      {folders && folders.length > 0 && (
        <ul className="grp filerows">
          {folders.map((folder) => (
            <FolderItem key={folder.id} folder={folder} />
          ))}
        </ul>
      )}
      {cannot && (
        <p className="small neg" role="alert">
          {t('imports.folder.cannot')}
        </p>
      )}
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <div className="row">
        <Button size="s" icon="plus" onClick={() => void add()}>
          {t('imports.folder.add')}
        </Button>
      </div>
    </Section>
  );
}

function FolderItem({ folder }: { folder: WatchedFolder }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const accounts = useSetting('accounts');
  const { give, remove, allow } = useFolders.getState();
  const { id, is, accountId } = folder;
  const name = plainText(folder.name, 60);
  return (
    <li className="filerow" data-folder={folder.name} data-state={is}>
      <Icon name="download" />
      <span className="grow stack filerow__says">
        <b className="cut">
          <bdi>{name}</bdi>
        </b>
        {is !== 'read' && <small className={is === 'ask' ? 'muted' : 'neg'}>{t(SAYS[is], { name })}</small>}
        {accounts.length > 1 && (
          <Select
            small
            aria-label={t('imports.folder.of', { name })}
            value={accountId ?? ''}
            choices={[
              { value: '', label: t('imports.folder.askEach') },
              ...accounts.map((account) => ({
                value: account.id,
                label: `${plainText(accountName(account), 60)} · ${marketName(account.market)}`,
              })),
            ]}
            onChange={(chosen) => void give(id, chosen === '' ? null : chosen)}
          />
        )}
      </span>
      {(is === 'ask' || is === 'refused') && (
        <Button size="s" onClick={() => void allow(id)}>
          {t('imports.folder.allow')}
        </Button>
      )}
      <IconButton icon="x" label={t('imports.folder.remove', { name })} onClick={() => void remove(id)} />
    </li>
  );
}

const SAYS = { ask: 'imports.folder.again', refused: 'imports.folder.refused', gone: 'imports.folder.gone' } as const;
