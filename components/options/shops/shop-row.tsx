import { useState } from 'react';
import { RemoveDialog } from '#components/options/shell/remove-dialog';
import { type MenuAction, MoreMenu } from '#components/ui/more-menu';
import { Tag } from '#components/ui/tag';
import { allowedImage } from '#lib/domain/address/image-host';
import { authorizationDaysLeft, type ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { goTo } from '#lib/stores/shell/options-route';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { type Standing, shopStanding, WARN_DAYS } from '#lib/stores/shops/shop-standing';
import { useShops } from '#lib/stores/shops/shops';
import { AccessChecks } from './access-checks';
import { CheckLine } from './check-line';
import { ShopActions } from './shop-actions';
import { StandingTag } from './standing-tag';

/** One shop: its name, state, permissions, and what can be done with it. */
export function ShopRow({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { busy, remove } = useShops();
  const [removing, setRemoving] = useState(false);
  const now = Date.now();
  const standing = shopStanding(shop, now);
  const name = plainText(shop.name ?? '', 80) || t('options.shops.unnamed', { id: shop.shopId });
  const main = shop.mainAccountId ? [t('options.shops.mainAccount', { id: shop.mainAccountId })] : [];
  const facts = [`${marketName(shop.market)} (${shop.market})`, t('options.shops.shopId', { id: shop.shopId }), ...main, shop.api];
  const actions: MenuAction[] = [
    { id: 'key', label: t('options.shops.newKey'), icon: 'key', onPress: () => goTo(`accounts/shop/${encodeURIComponent(shop.id)}`) },
    { id: 'remove', label: t('options.account.remove'), icon: 'trash', danger: true, onPress: () => setRemoving(true) },
  ];
  return (
    <li className="acct" data-shop={shop.shopId}>
      <ShopLogo shop={shop} />
      <div className="grow stack stack--1">
        <div className="row row--wrap row--labels">
          <bdi className="medium break">{name}</bdi>
          <StandingTag standing={standing} days={authorizationDaysLeft(shop, now)} />
          {shop.readOnly && <Tag tone="line">{t('options.shops.readOnly')}</Tag>}
        </div>
        <span className="small muted break">{facts.join(' · ')}</span>
        <AuthorizationLine shop={shop} standing={standing} now={now} />
        <CheckLine check={shop.check} standing={standing} market={shop.market} />
        <ShopActions shop={shop} name={name} />
        {shop.check && <AccessChecks shop={shop} />}
      </div>
      <MoreMenu label={t('options.account.more', { name })} actions={actions} />
      {removing && (
        <RemoveDialog
          name={name}
          accountId={shop.id}
          goes={t('options.shops.removeGoes')}
          stays={t('options.shops.removeStays')}
          busy={busy[shop.id] === 'remove'}
          remove={() => remove(shop.id)}
          onClose={() => setRemoving(false)}
        />
      )}
    </li>
  );
}

/** Until when the seller has authorized the app, and how many days that are. */
function AuthorizationLine({ shop, standing, now }: { shop: ShopAccount; standing: Standing; now: number }) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  if (shop.authorizedUntil === null) return null;
  const days = authorizationDaysLeft(shop, now) ?? 0;
  const day = moments.dayYear(shop.authorizedUntil);
  if (shop.authorizedUntil <= now) return <span className="small neg">{t('options.shops.authorizationWas', { day })}</span>;
  // Ended before its day: that day is no longer true.
  if (standing === 'ended') return null;
  const tone = days < WARN_DAYS ? 'small warn' : 'small muted';
  return <span className={tone}>{t('options.shops.authorization', { day, count: days })}</span>;
}

/** The shop's logo; where there is none, or it does not come, its market. The name beside it says which shop it is. */
function ShopLogo({ shop }: { shop: Pick<ShopAccount, 'market' | 'logo'> }) {
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
