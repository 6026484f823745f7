import { useState } from 'react';
import { Button } from '#components/ui/button';
import { DropText } from '#components/ui/form/drop-text';
import { FileButton } from '#components/ui/form/file-button';
import { type Failure, failure as failureOf } from '#lib/domain/failure';
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
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const { text, sources, write, append, clear } = useBulk();
  const [busy, setBusy] = useState(false);
  const [unread, setUnread] = useState<{ name: string; failure: Failure } | null>(null);
  const take = async (list: readonly File[]) => {
    const signal = fileReading.begin();
    setUnread(null);
    setBusy(true);
    for (const file of list) {
      const failure = await takeFile(file, (column) => t('bulk.column', { number: column }), signal).catch(() => failureOf('unexpected'));
      if (signal.aborted) return;
      if (failure) setUnread({ name: file.name, failure });
    }
    setBusy(false);
  };
  const stop = () => {
    fileReading.cancel();
    setBusy(false);
  };
  const clearAll = () => {
    stop();
    setUnread(null);
    clear();
  };
  const filled = text.trim() !== '' || sources.length > 0;
  return (
    <DropText
      label={t('bulk.addresses')}
      value={text}
      onChange={write}
      placeholder={t('bulk.placeholder')}
      onFiles={(files) => void take(files)}
      onWords={append}
    >
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
        <span className="row grow bulk__found">
          <span className="small muted num" role="status">
            {filled && t('bulk.found', { count: found, number: number(found) })}
          </span>
          {(filled || unread !== null) && (
            <span className="end">
              <Button variant="link" size="s" onClick={clearAll}>
                {t('bulk.clear')}
              </Button>
            </span>
          )}
        </span>
      </div>
      <BulkSources />
      {unread !== null && (
        <p className="help help--error" role="alert">
          {t('bulk.unreadable', { name: unread.name, why: failureTexts(unread.failure).says })}
        </p>
      )}
    </DropText>
  );
}
