import { useState } from 'react';
import { ColumnsDialog } from '#components/reports/columns-dialog';
import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import { Section } from '#components/ui/section';
import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import { plainText } from '#lib/domain/text';
import { columnName } from '#lib/stores/reports/imports/column-name';
import { namesText, useImportWords } from '#lib/stores/reports/imports/import-words';
import { dropFileHead, type FileHeadRow, MOST_HEADS, putFileHead, useNamedHeads } from '#lib/stores/reports/imports/named-heads';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What the person said that columns hold: it can be changed, and forgotten. Files are read by it when they are dropped. */
export function NamedHeads() {
  const { t } = useTexts();
  const number = useNumber();
  const heads = useNamedHeads();
  if (heads.length === 0) return null;
  return (
    <Section title={t('imports.named.title')} part="named">
      <p className="small muted">
        {t('imports.named.says')} {heads.length >= MOST_HEADS && t('imports.named.most', { number: number(MOST_HEADS) })}
      </p>
      <ul className="grp filerows">
        {heads.map((head) => (
          <NamedHead key={head.hash} head={head} />
        ))}
      </ul>
    </Section>
  );
}

function NamedHead({ head }: { head: FileHeadRow }) {
  const { t, language } = useTexts();
  const words = useImportWords();
  const [open, setOpen] = useState(false);
  const names = head.hash.split('\n');
  const told = Object.entries(head.columns).flatMap(([place, column]) =>
    column === null ? [] : [`${names[Number(place)]} → ${columnName(LAYOUTS[head.kind], column, language)}`],
  );
  const of = namesText(told.length > 0 ? told : names);
  // Columns that were not asked for are known by their names.
  const isRest = Object.keys(head.columns).length < names.length;
  return (
    <li className="filerow" data-named={head.kind}>
      <Icon name="list" />
      <span className="grow stack filerow__says">
        <b>{words.kind(head.kind)}</b>
        <small>
          <bdi>{plainText(of, 320)}</bdi>
        </small>
      </span>
      <Button size="s" onClick={() => setOpen(true)}>
        {t('imports.named.change')}
      </Button>
      <IconButton icon="trash" label={t('imports.named.forget', { names: of })} onClick={() => void dropFileHead(head.hash)} />
      {open && (
        <ColumnsDialog
          head={{ hash: head.hash, names, firstRows: [], kind: head.kind, columns: head.columns, taken: isRest ? RECOGNISED : [] }}
          told={head.columns}
          onSave={(answer) => void putFileHead({ ...answer, hash: head.hash, at: Date.now() })}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}

/** That the report itself is known. */
const RECOGNISED = ['recognised'];
