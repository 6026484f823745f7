import { type DragEvent, useId, useState } from 'react';
import { Button } from '#components/ui/button';
import { FileButton } from '#components/ui/form/file-button';
import type { Failure } from '#lib/domain/failure';
import { useBulk } from '#lib/stores/links/bulk/bulk';
import { fileReading, takeFile } from '#lib/stores/links/bulk/bulk-files';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { BulkSources } from './bulk-sources';
import { OpenTabs } from './open-tabs';

/** Where addresses come in: pasted, typed, dropped, from files and tabs. */
export function BulkInput({ found }: { found: number }) {
  const { t } = useTexts();
  const id = useId();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const { text, sources, write, append, clear } = useBulk();
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [unread, setUnread] = useState<{ name: string; failure: Failure } | null>(null);
  const take = async (list: readonly File[]) => {
    const signal = fileReading.begin();
    setUnread(null);
    setBusy(true);
    for (const file of list) {
      const failure = await takeFile(file, (column) => t('bulk.column', { number: column }), signal);
      if (signal.aborted) return;
      if (failure) setUnread({ name: file.name, failure });
    }
    setBusy(false);
  };
  const stop = () => {
    fileReading.cancel();
    setBusy(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0) void take(dropped);
    else append(event.dataTransfer.getData('text/plain'));
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  const filled = text.trim() !== '' || sources.length > 0;
  return (
    <fieldset className="stack bulk__drop" data-over={over ? '' : undefined} onDrop={drop} onDragOver={hover} onDragLeave={hover}>
      <div className="field">
        <label className="label" htmlFor={id}>
          {t('bulk.addresses')}
        </label>
        <span className="input">
          <textarea
            id={id}
            rows={5}
            value={text}
            spellCheck={false}
            placeholder={t('bulk.placeholder')}
            onChange={(event) => write(event.target.value)}
          />
        </span>
      </div>
      <div className="row row--wrap">
        <OpenTabs />
        <FileButton
          label={t('bulk.file')}
          accept=".csv,.xlsx,.tsv,.txt,.md,.json,.html,text/*"
          multiple
          busy={busy}
          stop={{ label: t('files.stop'), onStop: stop }}
          take={(files) => void take(files)}
        />
        <span className="small muted num" role="status">
          {filled && t('bulk.found', { count: found, number: number(found) })}
        </span>
        {filled && (
          <span className="end">
            <Button look="link" size="s" onClick={clear}>
              {t('bulk.clear')}
            </Button>
          </span>
        )}
      </div>
      <BulkSources />
      {unread !== null && (
        <p className="help help--error" role="alert">
          {t('bulk.unreadable', { name: unread.name, why: failureTexts(unread.failure).says })}
        </p>
      )}
    </fieldset>
  );
}
