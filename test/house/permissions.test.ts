import { describe, expect, it } from 'vitest';
import { OPEN_PLATFORM_SITES } from '#lib/domain/address/open-platform-hosts';
import { markets } from '#lib/domain/market';
import { hostPermissions, manifestFor } from '#lib/domain/shell/manifest';
import { SHOPLINE_HOSTS } from '#lib/domain/shops/shop-account';
import { readText } from './source-files';

/** Rows of the document's tables: `| name | reason |`. */
const rows = [...readText('docs/permissions.md').matchAll(/^\| `([^`]+)` \|([^|]*)\|/gm)].map(([, name = '', reason = '']) => ({
  name,
  reason: reason.trim(),
}));
const asked = [...new Set([...manifestFor('chrome').permissions, ...manifestFor('firefox').permissions])];

describe('permissions', () => {
  it('gives a reason for each permission and each host, and for nothing else', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...asked, ...hostPermissions()].sort());
    expect(rows.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });

  it('asks for exactly the hosts of its tables that are opened or called', () => {
    const ofMarkets = markets().flatMap(({ buyer, sellerCentre, affiliateApi, openPlatform }) => [
      buyer,
      ...sellerCentre,
      affiliateApi,
      openPlatform,
    ]);
    const hosts = new Set([...ofMarkets, ...OPEN_PLATFORM_SITES.map(({ api }) => api), ...SHOPLINE_HOSTS]);
    expect(hostPermissions().sort()).toEqual([...hosts].map((host) => `https://${host}/*`).sort());
  });

  it('never asks for what would let it watch or change other pages', () => {
    const never =
      /^(cookies|webRequest.*|declarativeNetRequest.*|tabs|history|bookmarks|debugger|management|nativeMessaging|proxy|<all_urls>)$/;
    expect([...asked, ...hostPermissions()].filter((name) => never.test(name) || /^(\*|https?):\/\/\*/.test(name))).toEqual([]);
  });
});
