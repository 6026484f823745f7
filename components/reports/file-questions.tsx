import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { DroppedFile, FileState } from '#lib/stores/reports/imports/dropped-file';
import { useImports } from '#lib/stores/reports/imports/import-room';
import type { HeadShown } from '#lib/stores/reports/imports/import-tasks';
import { namesText, useImportWords } from '#lib/stores/reports/imports/import-words';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AskOwner } from './ask-owner';
import { ColumnsDialog } from './columns-dialog';

type Asking<Is extends FileState['is']> = DroppedFile & { readonly state: Extract<FileState, { is: Is }> };
const asksOwner = (file: DroppedFile): file is Asking<'needsAccount'> => file.state.is === 'needsAccount';
const asksColumns = (file: DroppedFile): file is Asking<'needsMapping'> => file.state.is === 'needsMapping';

type WithUnused = DroppedFile & { readonly head: HeadShown };
const READ: readonly FileState['is'][] = ['stored', 'here', 'putBack', 'needsAccount'];
const hasUnused = (file: DroppedFile): file is WithUnused => file.head !== null && READ.includes(file.state.is);

/** What is asked of several files alike is asked once. */
function alike<T extends DroppedFile>(files: readonly T[], keyOf: (file: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const file of files) {
    const known = groups.get(keyOf(file));
    if (known) known.push(file);
    else groups.set(keyOf(file), [file]);
  }
  return [...groups.values()];
}

/** What only the person can say of dropped files. */
export function FileQuestions({ files }: { files: readonly DroppedFile[] }) {
  const ownersOf = ({ state }: Asking<'needsAccount'>) => state.owners.map(({ accountId, market }) => `${market} ${accountId}`).join('\n');
  return (
    <>
      {alike(files.filter(asksOwner), ownersOf).map((group) => (
        <AskOwner key={group[0].id} files={group} />
      ))}
      {alike(files.filter(asksColumns), ({ state }) => state.head.hash).map((group) => (
        <AskColumns key={group[0].id} files={group} />
      ))}
      {alike(files.filter(hasUnused), ({ head }) => head.hash).map((group) => (
        <OfferColumns key={group[0].id} files={group} />
      ))}
    </>
  );
}

function AskColumns({ files }: { files: readonly [Asking<'needsMapping'>, ...Asking<'needsMapping'>[]] }) {
  const { t } = useTexts();
  const words = useImportWords();
  const [open, setOpen] = useState(false);
  const [first] = files;
  const { code, names } = first.state;
  const isPartly = code === 'missingColumns';
  return (
    <div data-question="columns">
      <Notice
        tone="warn"
        role="status"
        title={isPartly ? words.refusal(code, names).says : t('imports.ask.columns')}
        actions={
          <Button size="s" onClick={() => setOpen(true)}>
            {t('imports.columns')}
          </Button>
        }
      >
        <p>{namesText(files.map(({ name }) => name))}</p>
        <p>{t('imports.ask.columnsSays')}</p>
      </Notice>
      {open && <NameColumns files={files} head={first.state.head} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Columns of a known report that are new to it: the file is read without them, and again once the person has named them. */
function OfferColumns({ files }: { files: readonly [WithUnused, ...WithUnused[]] }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [{ head }] = files;
  const unused = Object.keys(head.columns).map((place) => head.names[Number(place)] ?? '');
  return (
    <div data-question="unused">
      <Notice
        tone="info"
        role="status"
        title={t('imports.columnsUnknown', { count: unused.length, names: namesText(unused) })}
        actions={
          <Button size="s" onClick={() => setOpen(true)}>
            {t('imports.columns')}
          </Button>
        }
      />
      {open && <NameColumns files={files} head={head} onClose={() => setOpen(false)} />}
    </div>
  );
}

function NameColumns({ files, head, onClose }: { files: readonly DroppedFile[]; head: HeadShown; onClose: () => void }) {
  const map = useImports((state) => state.map);
  return (
    <ColumnsDialog
      head={head}
      onSave={(answer) => {
        for (const { id } of files) void map(id, answer);
      }}
      onClose={onClose}
    />
  );
}
