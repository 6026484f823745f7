import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button';
import type { Failure } from '#lib/domain/failure';
import { takeOpenTabs } from '#lib/stores/links/bulk/bulk-tabs';
import { OPEN_TABS_PART, useOpenTabs } from '#lib/stores/links/bulk/open-tabs';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useKeys } from '#lib/stores/shell/use-keys';
import { useNumber } from '#lib/stores/shell/use-number';
import { replaceView, usePanelView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** All open tabs of Shopee's at once, each with the name and price that stand on its page. */
export function OpenTabs() {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const count = useOpenTabs();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const take = async () => {
    setBusy(true);
    setFailed(await takeOpenTabs());
    setBusy(false);
  };
  useKeys({ openTabs: () => void (busy || take()) });
  const asked = usePanelView().part === OPEN_TABS_PART;
  useEffect(() => {
    if (!asked) return;
    // Asked once by its address: a way back to it would take them again.
    replaceView('bulk');
    setBusy(true);
    void takeOpenTabs().then((failure) => {
      setFailed(failure);
      setBusy(false);
    });
  }, [asked]);
  return (
    <>
      <Button size="s" icon="layers" busy={busy} disabled={count === 0} onClick={() => void take()}>
        {count === null ? t('bulk.tabs') : t('bulk.tabsCount', { number: number(count) })}
      </Button>
      {failed && (
        <span className="small neg" role="alert">
          {failureTexts(failed).says}
        </span>
      )}
    </>
  );
}
