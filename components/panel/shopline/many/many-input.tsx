import { type DragEvent, useId, useState } from 'react';
import { Button } from '#components/ui/button';
import { FileButton } from '#components/ui/form/file-button';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useManyCampaigns } from '#lib/stores/shopline/many';

/** Where the table comes in: pasted from a spreadsheet, typed, or as a CSV or XLSX file. */
export function ManyInput() {
  const { t } = useTexts();
  const id = useId();
  const { text, write, readFile, clear } = useManyCampaigns();
  const [over, setOver] = useState(false);
  const take = (files: Iterable<File>) => {
    for (const one of files) void readFile(one);
  };
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
          take={take}
        />
        {text !== '' && (
          <Button size="s" look="link" onClick={clear}>
            {t('bulk.clear')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
