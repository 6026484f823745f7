import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Select } from '#components/ui/form/select';
import { Notice } from '#components/ui/notice';
import { plainText } from '#lib/domain/text';
import type { DroppedFile, FileState } from '#lib/stores/reports/imports/dropped-file';
import { useImports } from '#lib/stores/reports/imports/import-room';
import { useImportRows } from '#lib/stores/reports/imports/import-rows';
import { namesText } from '#lib/stores/reports/imports/import-words';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

type NeedsOwner = DroppedFile & { readonly state: Extract<FileState, { is: 'needsAccount' }> };

/** Whose files are that no file tells of itself: asked once of all for which the same accounts are possible. */
export function AskOwner({ files }: { files: readonly [NeedsOwner, ...NeedsOwner[]] }) {
  const { t } = useTexts();
  const number = useNumber();
  const marketName = useMarketName();
  const choose = useImports((state) => state.choose);
  const [first] = files;
  const { owners, table } = first.state;
  const { rows } = useImportRows();
  const [chosen, setChosen] = useState<number | null>(null);
  // What was said last is proposed: files mostly come from one account after the other.
  const newest = rows?.find((row) => owners.some(({ accountId, market }) => accountId === row.accountId && market === row.market));
  const proposed = owners.findIndex(({ accountId, market }) => accountId === newest?.accountId && market === newest.market);
  const at = chosen ?? Math.max(0, proposed);
  const owner = owners[at];
  return (
    <div data-question="owner">
      <Notice tone="info" role="status" title={t(table.market === null ? 'imports.ask.market' : 'imports.ask.account')}>
        <p>{namesText(files.map(({ name }) => name))}</p>
        <div className="row row--wrap">
          <Select
            small
            aria-label={t(table.market === null ? 'imports.market' : 'imports.account')}
            value={at}
            choices={owners.map(({ market, name }, value) => ({
              value,
              label: [name && plainText(name, 60), (name === null || table.market === null) && marketName(market)]
                .filter(Boolean)
                .join(' · '),
            }))}
            onChange={setChosen}
          />
          <Button size="s" onClick={() => owner && void choose(first.id, owner, true)}>
            {t('imports.useAll', { count: files.length, number: number(files.length) })}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
