import { Button } from '#components/ui/button';
import { useLinkChoice } from '#lib/stores/links/link-choice';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { useProductStore } from '#lib/stores/links/product';
import { useTab } from '#lib/stores/shell/tab';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Where pages are not read by themselves and the catalogue says nothing: the person may have this one read. */
export function ReadPage({ ready: { market, target } }: { ready: ReadyToLink }) {
  const { t } = useTexts();
  const { facts, offerState, readPage } = useProductStore();
  const tabId = useTab((state) => state.tab?.tabId);
  const typed = useLinkChoice((state) => state.typed);
  const { shopId, itemId } = target.address;
  if (facts || typed || tabId === undefined || shopId === null || itemId === null || offerState === 'asked' || offerState === 'known')
    return null;
  return (
    <div>
      <Button variant="link" size="s" icon="refresh" onClick={() => void readPage({ market, shopId, itemId }, tabId, target.address)}>
        {t('panel.readPage')}
      </Button>
    </div>
  );
}
