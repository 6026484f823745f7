import { Button } from '#components/ui/button';
import { DropText } from '#components/ui/form/drop-text';
import { FileButton } from '#components/ui/form/file-button';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import { useTableNote } from '#lib/stores/shell/use-table-note';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useManyCampaigns } from '#lib/stores/shopline/many';

/** Where the table comes in: pasted from a spreadsheet, typed, or as a CSV or XLSX file. */
export function ManyInput({ place }: { place: ShoplinePlace }) {
  const { t } = useTexts();
  const { text, write, readFiles, busy, note, cancel, clear } = useManyCampaigns();
  const noteOf = useTableNote();
  const take = (files: readonly File[]) => void readFiles(files, place);
  return (
    <DropText
      label={t('campaigns.many.table')}
      help={t('campaigns.many.columns')}
      value={text}
      onChange={write}
      rows={6}
      mono
      placeholder={t('campaigns.many.placeholder')}
      onFiles={take}
    >
      <div className="row row--wrap">
        <FileButton
          label={t('campaigns.many.file')}
          accept=".csv,.tsv,.txt,.xlsx,text/*,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          busy={busy}
          stop={{ label: t('files.stop'), onStop: cancel }}
          take={take}
        />
        {text !== '' && (
          <Button size="s" variant="link" onClick={clear}>
            {t('bulk.clear')}
          </Button>
        )}
      </div>
      {note && <p className="help">{noteOf(note)}</p>}
    </DropText>
  );
}
