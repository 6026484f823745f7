import { Icon } from '#components/ui/icon';
import { MARKETS, type MarketCode } from '#lib/domain/market';

/** The page of a market's affiliate portal where App ID and secret are shown. */
export function PortalLink({ market }: { market: MarketCode }) {
  const place = `${MARKETS[market].affiliatePortal}/open_api`;
  return (
    <a href={`https://${place}`} target="_blank" rel="noopener noreferrer" className="break">
      {place} <Icon name="external" size={12} />
    </a>
  );
}
