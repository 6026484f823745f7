import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { useTexts } from '#lib/stores/shell/use-texts';

/** A fault in one view stays in it: what happened, and two ways on; everything around goes on working. `view`: another one starts afresh. */
export function ViewBoundary({ view, children }: { view: string; children: ReactNode }) {
  return (
    <ErrorBoundary FallbackComponent={BrokenView} resetKeys={[view]}>
      {children}
    </ErrorBoundary>
  );
}

/** Says no more of the fault than its kind: its words may hold what came from outside. */
function BrokenView({ error, resetErrorBoundary }: FallbackProps) {
  const { t } = useTexts();
  return (
    <Notice
      tone="neg"
      role="alert"
      title={t('broken.says')}
      actions={
        <>
          <Button size="s" onClick={resetErrorBoundary}>
            {t('broken.again')}
          </Button>
          <Button size="s" variant="ghost" onClick={() => location.reload()}>
            {t('step.reload')}
          </Button>
        </>
      }
      details={error instanceof Error ? error.name : null}
    >
      {t('broken.next')}
    </Notice>
  );
}
