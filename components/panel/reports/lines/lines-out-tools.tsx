import { useState } from 'react';
import { IconButton } from '#components/ui/icon-button';
import type { Failure } from '#lib/domain/failure';
import type { Result } from '#lib/domain/result';
import { copyLines, type LinesOut, saveLines, type TableFormat } from '#lib/stores/reports/lines-file';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ExportMenu } from './export-menu';

/** Copies and exports the lines of a list that is no table. What it says of them counts until `shown` is another. */
export function LinesOutTools<Row>({ lines, shown }: { lines: () => Promise<Result<LinesOut<Row>>>; shown: unknown }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const [copied, setCopied] = useState<{ readonly shown: unknown } | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const copyAll = async () => {
    const out = await lines();
    setFailed(out.ok ? null : out.failure);
    setCopied(out.ok && (await copyLines(out.value, t)) ? { shown } : null);
  };
  const save = async (format: TableFormat) => {
    const out = await lines();
    return out.ok ? saveLines(out.value, format, t) : out.failure;
  };
  return (
    <>
      {failed && (
        <span className="small neg" role="alert">
          {failureTexts(failed).says}
        </span>
      )}
      <span className="small muted" role="status">
        {copied?.shown === shown && t('earnings.copied')}
      </span>
      <IconButton icon="copy" label={t('earnings.lines.copy')} onClick={() => void copyAll()} />
      <ExportMenu save={save} onFailed={setFailed} />
    </>
  );
}
