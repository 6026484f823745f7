import { Button } from '#components/ui/button';
import type { MarketCode } from '#lib/domain/market';
import { openOptions } from '#lib/stores/shell/open-page';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Where a row has no account that could make its link: the way to connect one. Trying again would not help. */
export function ConnectLink({ market }: { market: MarketCode }) {
  const { t } = useTexts();
  return (
    <>
      {' · '}
      <Button variant="link" size="s" onClick={() => openOptions(`accounts/key/${market}`)}>
        {t('step.connect')}
      </Button>
    </>
  );
}
