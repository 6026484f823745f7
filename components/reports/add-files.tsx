import { Button } from '#components/ui/button';
import { useImports } from '#lib/stores/reports/imports/import-room';
import { pickFiles } from '#lib/stores/reports/imports/pick-files';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Opens the browser's dialog for files, as another way to drop them. */
export function AddFiles({ variant = 'plain', onTaken }: { variant?: 'plain' | 'primary'; onTaken?: () => void }) {
  const { t } = useTexts();
  const drop = useImports((state) => state.drop);
  const take = (files: readonly File[]) => {
    void drop(files);
    onTaken?.();
  };
  return (
    <Button size="s" variant={variant} icon="upload" onClick={() => pickFiles(take)}>
      {t('imports.add')}
    </Button>
  );
}
