import type { DroppedFile, FileState } from '#lib/stores/reports/imports/dropped-file';
import { useImports } from '#lib/stores/reports/imports/import-room';
import { namesText } from '#lib/stores/reports/imports/import-words';
import { useTexts } from '#lib/stores/shell/use-texts';
import { OwnerQuestion } from './owner-question';

type NeedsOwner = DroppedFile & { readonly state: Extract<FileState, { is: 'needsAccount' }> };

/** Whose files are that no file tells of itself: asked once of all for which the same accounts are possible. */
export function AskOwner({ files }: { files: readonly [NeedsOwner, ...NeedsOwner[]] }) {
  const { t } = useTexts();
  const choose = useImports((state) => state.choose);
  const [first] = files;
  const { owners, table } = first.state;
  const anyMarket = table.market === null;
  return (
    <OwnerQuestion
      title={t(anyMarket ? 'imports.ask.market' : 'imports.ask.account')}
      owners={owners}
      anyMarket={anyMarket}
      count={files.length}
      onUse={(owner) => void choose(first.id, owner, true)}
    >
      <p>{namesText(files.map(({ name }) => name))}</p>
    </OwnerQuestion>
  );
}
