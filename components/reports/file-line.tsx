import type { ReactNode } from 'react';
import { Icon, type IconName } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import { Progress } from '#components/ui/progress';
import { plainText } from '#lib/domain/text';
import type { DroppedFile, FileState } from '#lib/stores/reports/imports/dropped-file';
import { useImports } from '#lib/stores/reports/imports/import-room';
import type { ImportRow } from '#lib/stores/reports/imports/import-rows';
import { namesText, useImportWords } from '#lib/stores/reports/imports/import-words';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { MissingColumns } from './missing-columns';

/** One dropped file: how far it is, or what became of it. */
export function FileLine({ file }: { file: DroppedFile }) {
  const { t } = useTexts();
  const cancel = useImports((state) => state.cancel);
  const { id, state } = file;
  const name = plainText(file.name, 120);
  const isBusy = state.is === 'waiting' || state.is === 'reading';
  return (
    <li className="filerow" data-run={file.name} data-state={state.is}>
      <Icon name={ICONS[state.is]} />
      <span className="grow stack filerow__says">
        <span className="cut" title={name}>
          <bdi>{name}</bdi>
        </span>
        <Says state={state} name={name} />
      </span>
      {isBusy && <IconButton icon="x" label={`${t('imports.stop')}: ${name}`} onClick={() => cancel(id)} />}
    </li>
  );
}

const ICONS: Readonly<Record<FileState['is'], IconName>> = {
  waiting: 'clock',
  reading: 'download',
  needsMapping: 'help',
  needsAccount: 'help',
  stored: 'check',
  putBack: 'check',
  here: 'info',
  refused: 'alert',
  failed: 'alert',
};

function Says({ state, name }: { state: FileState; name: string }): ReactNode {
  const { t } = useTexts();
  const words = useImportWords();
  const number = useNumber();
  const moments = useMoments(null);
  const failureTexts = useFailureTexts(null);
  switch (state.is) {
    case 'waiting':
      return <small className="muted">{t('imports.waiting')}</small>;
    case 'reading': {
      const { unit, read, of } = state;
      const share = of > 0 ? Math.min(1, read / of) : null;
      return (
        <>
          <small className="num" role="status">
            {unit === 'rows' ? t('imports.reading', { done: number(read), of: number(of) }) : t('imports.opening')}
          </small>
          <Progress share={share} label={t('imports.progress', { name })} />
        </>
      );
    }
    case 'needsMapping':
      return <small className="muted">{t('imports.ask.columns')}</small>;
    case 'needsAccount':
      return <small className="muted">{t(state.table.market === null ? 'imports.ask.market' : 'imports.ask.account')}</small>;
    case 'stored':
      return <Stored row={state.row} />;
    case 'putBack':
      return <small>{t('imports.putBackNow')}</small>;
    case 'here':
      return <small className="muted">{t('imports.here', { time: moments.full(state.row.importedAt) })}</small>;
    case 'failed': {
      const says = failureTexts(state.failure);
      return (
        <small className="neg" role="alert">
          {says.what} {says.todo}
        </small>
      );
    }
    case 'refused': {
      const { says, next } = words.refusal(state.code, state.names);
      return (
        <small>
          <span className="neg">{says}.</span> {next}
        </small>
      );
    }
  }
}

function Stored({ row }: { row: ImportRow }) {
  const { t } = useTexts();
  const words = useImportWords();
  const number = useNumber();
  const { kind, bad, sums = 0, states = [] } = row;
  return (
    <>
      <small className="num blurs">
        {kind === 'commission' ? '' : `${words.kind(kind)} · `}
        {words.counts(row)}
      </small>
      {bad > 0 && <small className="warn">{t('imports.bad', { count: bad, number: number(bad) })}</small>}
      {sums > 0 && <small className="muted">{t('imports.sums', { count: sums, number: number(sums) })}</small>}
      {states.length > 0 && <small className="warn">{t('imports.statesUnknown', { names: namesText(states) })}</small>}
      <MissingColumns row={row} />
    </>
  );
}
