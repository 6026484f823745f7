import { describe, expect, it } from 'vitest';
import { hostPermissions, manifestFor } from '../../lib/domain/manifest';
import { markets } from '../../lib/domain/market';
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

  it('asks for exactly the hosts of the markets table that are opened or called', () => {
    const hosts = markets().flatMap(({ buyer, sellerCentre, affiliateApi }) => [buyer, ...sellerCentre, affiliateApi]);
    expect(hostPermissions().sort()).toEqual([...new Set(hosts)].map((host) => `https://${host}/*`).sort());
  });

  it('never asks for what would let it watch or change other pages', () => {
    const never =
      /^(cookies|webRequest.*|declarativeNetRequest.*|tabs|history|bookmarks|debugger|management|nativeMessaging|proxy|<all_urls>)$/;
    expect([...asked, ...hostPermissions()].filter((name) => never.test(name) || /^(\*|https?):\/\/\*/.test(name))).toEqual([]);
  });
});
