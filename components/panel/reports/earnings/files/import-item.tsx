import { useState } from 'react';
import { MissingColumns } from '#components/reports/missing-columns';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Icon } from '#components/ui/icon';
import { type MenuAction, MoreMenu } from '#components/ui/more-menu';
import { Tag } from '#components/ui/tag';
import { accountName } from '#lib/domain/accounts/account';
import type { HeadLanguage, Layout } from '#lib/domain/reports/files/layout';
import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import { plainText } from '#lib/domain/text';
import { columnName } from '#lib/stores/reports/imports/column-name';
import { useImports } from '#lib/stores/reports/imports/import-room';
import type { ImportRow } from '#lib/stores/reports/imports/import-rows';
import { namesText, useImportWords } from '#lib/stores/reports/imports/import-words';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useNumber } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { ShowFile } from './show-file';

/** A file that was taken in: what it is, what it says, and what can be done with it. */
export function ImportItem({ row }: { row: ImportRow }) {
  const { t } = useTexts();
  const words = useImportWords();
  const marketName = useMarketName();
  const moments = useMoments(row.market);
  const { undo, putBack, erase, move, busy } = useImports();
  const [erasing, setErasing] = useState(false);
  const accounts = useSetting('accounts').filter(({ market, id }) => market === row.market && id !== row.accountId);
  const isUndone = row.state === 'undone';
  const name = plainText(row.name, 120);
  const actions: readonly MenuAction[] = [
    ...(isUndone
      ? []
      : accounts.map((account) => ({
          id: `to ${account.id}`,
          label: t('imports.assign', { name: plainText(accountName(account), 60) }),
          icon: 'user' as const,
          onPress: () => void move([row], account.id),
        }))),
    { id: 'erase', label: t('imports.erase'), icon: 'trash', danger: true, onPress: () => setErasing(true) },
  ];
  return (
    <li className="filerow" data-import={row.name} data-state={row.state}>
      <Icon name="list" />
      <span className="grow stack filerow__says">
        <span className="cut" title={name}>
          <bdi>{name}</bdi>
        </span>
        <small>
          {words.kind(row.kind)} · {marketName(row.market)} · {t(`imports.language.${row.language as HeadLanguage}`)} ·{' '}
          <AccountOf row={row} />
        </small>
        <small className="num blurs">{words.counts(row)}</small>
        <small className="muted" title={row.asOfBy === 'modified' ? t('imports.asOfFile') : undefined}>
          {t('imports.asOf', { time: moments.full(row.asOf) })}
          {row.asOfBy === 'modified' && ' *'}
        </small>
        <Recognised row={row} />
        {isUndone && (
          <span>
            <Tag tone="warn">{t('imports.undone')}</Tag>
          </span>
        )}
      </span>
      <span className="row">
        {!isUndone && <ShowFile row={row} name={name} />}
        <Button
          size="s"
          icon="undo"
          aria-label={`${t(isUndone ? 'imports.restore' : 'imports.undo')}: ${name}`}
          busy={busy === row.importId}
          onClick={() => void (isUndone ? putBack(row) : undo(row))}
        >
          {t(isUndone ? 'imports.restore' : 'imports.undo')}
        </Button>
        <MoreMenu label={t('imports.more', { name })} actions={actions} />
      </span>
      {erasing && (
        <Dialog
          title={t('imports.eraseTitle', { name })}
          onClose={() => setErasing(false)}
          actions={
            <>
              <Button onClick={() => setErasing(false)}>{t('imports.cancel')}</Button>
              <Button variant="danger" busy={busy === row.importId} onClick={() => void erase(row)}>
                {t('imports.erase')}
              </Button>
            </>
          }
        >
          <p>{t('imports.eraseSays')}</p>
        </Dialog>
      )}
    </li>
  );
}

/** Whose it is: an account, or nobody's but its market's. */
function AccountOf({ row }: { row: ImportRow }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const account = useSetting('accounts').find(({ id }) => id === row.accountId);
  return <bdi>{account ? plainText(accountName(account), 60) : t('earnings.filesOf', { market: marketName(row.market) })}</bdi>;
}

/** By what a file was recognised, and what of it was not used. */
function Recognised({ row }: { row: ImportRow }) {
  const { t, language } = useTexts();
  const number = useNumber();
  const layout: Layout = LAYOUTS[row.kind];
  const named = (columns: readonly string[]) => namesText(columns.map((column) => columnName(layout, column, language)));
  const { byPlace, byPerson, unknown, bad, sums = 0, states = [] } = row;
  return (
    <>
      <small className="muted">
        {[
          t('imports.recognised'),
          byPlace.length > 0 && t('imports.byPlace', { names: named(byPlace) }),
          byPerson.length > 0 && t('imports.byPerson', { names: named(byPerson) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {unknown.length > 0 && (
        <small className="warn">{t('imports.columnsUnknown', { count: unknown.length, names: namesText(unknown) })}</small>
      )}
      <MissingColumns row={row} />
      {states.length > 0 && <small className="warn">{t('imports.statesUnknown', { names: namesText(states) })}</small>}
      {bad > 0 && <small className="warn">{t('imports.bad', { count: bad, number: number(bad) })}</small>}
      {sums > 0 && <small className="muted">{t('imports.sums', { count: sums, number: number(sums) })}</small>}
    </>
  );
}
