import { type DragEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useBulk } from '../../../lib/stores/bulk';
import { useNumber } from '../../../lib/stores/use-number';
import { useTexts } from '../../../lib/stores/use-texts';
import { Button } from '../../ui/button';

/** Where addresses come in: pasted, typed, dropped or from text files. Control+Enter presses the primary button. */
export function BulkInput({ found, onBegin }: { found: number; onBegin: () => void }) {
  const { t } = useTexts();
  const id = useId();
  const number = useNumber();
  const { text, write, append } = useBulk();
  const [over, setOver] = useState(false);
  const [unread, setUnread] = useState<string | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const take = async (list: readonly File[]) => {
    setUnread(null);
    for (const file of list) {
      const content = await textOf(file);
      if (content === null) setUnread(file.name);
      else append(content);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0) void take(dropped);
    else append(event.dataTransfer.getData('text/plain'));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onBegin();
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
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
            onKeyDown={keys}
          />
        </span>
      </div>
      <div className="row row--wrap">
        <Button size="s" icon="upload" onClick={() => files.current?.click()}>
          {t('bulk.file')}
        </Button>
        <input
          ref={files}
          type="file"
          hidden
          multiple
          accept=".txt,.csv,.tsv,.md,.json,.html,text/*"
          aria-label={t('bulk.file')}
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <span className="small muted num" role="status">
          {text.trim() !== '' && t('bulk.found', { count: found, number: number(found) })}
        </span>
        {text !== '' && (
          <span className="end">
            <Button look="link" size="s" onClick={() => write('')}>
              {t('bulk.clear')}
            </Button>
          </span>
        )}
      </div>
      {unread !== null && (
        <p className="help help--error" role="alert">
          {t('bulk.unreadable', { name: unread })}
        </p>
      )}
    </fieldset>
  );
}

/** The largest file that is taken: 10,000 long addresses are a tenth of it. */
const MOST_BYTES = 20_000_000;

/** Null for what is no text: a spreadsheet's or a picture's own format. */
async function textOf(file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
