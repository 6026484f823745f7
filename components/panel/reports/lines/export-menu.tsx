import { MoreMenu } from '#components/ui/more-menu';
import type { Failure } from '#lib/domain/failure';
import type { TableFormat } from '#lib/stores/reports/lines-file';
import { useTexts } from '#lib/stores/shell/use-texts';

const FORMATS = ['csv', 'xlsx'] as const;

interface ExportMenuProps {
  save: (format: TableFormat) => Promise<Failure | null>;
  onFailed: (failure: Failure | null) => void;
}

/** Lines as a file, of either kind. */
export function ExportMenu({ save, onFailed }: ExportMenuProps) {
  const { t } = useTexts();
  return (
    <MoreMenu
      label={t('earnings.lines.export')}
      icon="download"
      actions={FORMATS.map((format) => ({
        id: format,
        icon: 'download' as const,
        label: t('earnings.lines.exportAs', { format: format.toUpperCase() }),
        onPress: () => void save(format).then(onFailed),
      }))}
    />
  );
}
