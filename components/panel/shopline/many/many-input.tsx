import { type DragEvent, useId, useState } from 'react';
import { Button } from '#components/ui/button';
import { FileButton } from '#components/ui/form/file-button';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import { useTableNote } from '#lib/stores/shell/use-table-note';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useManyCampaigns } from '#lib/stores/shopline/many';

/** Where the table comes in: pasted from a spreadsheet, typed, or as a CSV or XLSX file. */
export function ManyInput({ place }: { place: ShoplinePlace }) {
  const { t } = useTexts();
  const id = useId();
  const { text, write, readFiles, busy, note, cancel, clear } = useManyCampaigns();
  const noteOf = useTableNote();
  const [over, setOver] = useState(false);
  const take = (files: Iterable<File>) => void readFiles([...files], place);
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  const drop = (event: DragEvent) => {
    hover(event);
    take(event.dataTransfer.files);
  };
  return (
    <fieldset
      className="stack plain campaigns__drop"
      data-over={over ? '' : undefined}
      onDrop={drop}
      onDragOver={hover}
      onDragLeave={hover}
    >
      <div className="field">
        <label className="label" htmlFor={id}>
          {t('campaigns.many.table')}
        </label>
        <span className="input">
          <textarea
            id={id}
            rows={6}
            className="mono"
            value={text}
            spellCheck={false}
            placeholder={t('campaigns.many.placeholder')}
            onChange={(event) => write(event.target.value)}
          />
        </span>
        <p className="help">{t('campaigns.many.columns')}</p>
      </div>
      <div className="row row--wrap">
        <FileButton
          label={t('campaigns.many.file')}
          accept=".csv,.tsv,.txt,.xlsx,text/*,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          busy={busy}
          stop={{ label: t('files.stop'), onStop: cancel }}
          take={take}
        />
        {text !== '' && (
          <Button size="s" look="link" onClick={clear}>
            {t('bulk.clear')}
          </Button>
        )}
      </div>
      {note && <p className="help">{noteOf(note)}</p>}
    </fieldset>
  );
}
