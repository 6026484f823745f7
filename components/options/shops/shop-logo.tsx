import { useState } from 'react';
import { allowedImage } from '#lib/domain/address/image-host';
import type { ShopAccount } from '#lib/domain/shops/shop-account';

/** The shop's logo; where there is none, or it does not come, its market. The name beside it says which shop it is. */
export function ShopLogo({ shop }: { shop: Pick<ShopAccount, 'market' | 'logo'> }) {
  const [broken, setBroken] = useState(false);
  const logo = allowedImage(shop.market, shop.logo);
  if (!logo || broken) {
    return (
      <span className="shop__av" aria-hidden="true">
        {shop.market}
      </span>
    );
  }
  return <img className="shop__logo" src={logo} alt="" referrerPolicy="no-referrer" decoding="async" onError={() => setBroken(true)} />;
}
