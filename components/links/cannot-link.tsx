import type { PageAddress } from '#lib/domain/address/page-address';
import type { NoLinkReason } from '#lib/domain/links/link-target';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Why no link can be made of the page in front, and what to do. */
export function CannotLink({ reason, address }: { reason: NoLinkReason; address: PageAddress }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const values = { market: address.market ? marketName(address.market) : '' };
  return (
    <div className="stack stack--1" data-part={`cannot-${reason}`}>
      <h2 className="h1">{t(`link.cannot.${reason}.title`, values)}</h2>
      <p className="muted">{t(`link.cannot.${reason}.says`, values)}</p>
    </div>
  );
}
