import { describe, expect, it } from 'vitest';
import { OPEN_PLATFORM_SITES } from '#lib/domain/address/open-platform-hosts';
import { markets } from '#lib/domain/market';
import { hostPermissions, manifestFor, UNPACKED_KEY } from '#lib/domain/shell/manifest';
import { SHOPLINE_HOSTS } from '#lib/domain/shops/shop-account';
import { builtManifest, TARGETS } from './built';

const https = (hosts: readonly string[]) => [...new Set(hosts)].map((host) => `https://${host}`).join(' ');
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' data: blob: ${https(markets().flatMap(({ image }) => image))}`,
  // 'self' is for the extension's own text tables.
  `connect-src 'self' ${https([...markets().map(({ affiliateApi }) => affiliateApi), ...OPEN_PLATFORM_SITES.map(({ api }) => api), ...SHOPLINE_HOSTS])}`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

describe.each(TARGETS)('the manifest of the %s build', (target) => {
  const manifest = builtManifest(target);

  it('asks for the listed permissions and hosts and nothing else', () => {
    expect([...manifest.permissions].sort()).toEqual([...manifestFor(target).permissions].sort());
    expect([...manifest.host_permissions].sort()).toEqual(hostPermissions().sort());
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  it('carries exactly the content security policy that is meant', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: `${POLICY};` });
  });

  it('is open to no other extension and to no web page', () => {
    for (const key of ['externally_connectable', 'web_accessible_resources', 'update_url', 'oauth2'])
      expect(manifest).not.toHaveProperty(key);
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('has one fixed id where it is loaded by hand, and none of its own for a store', () => {
    expect((manifest as { key?: string }).key).toBe(target === 'chrome' ? UNPACKED_KEY : undefined);
    expect(manifestFor('chrome', true)).not.toHaveProperty('key');
  });

  it('suggests at most four keys', () => {
    const keyed = Object.values(manifest.commands).filter(
      (command) => typeof command === 'object' && command !== null && 'suggested_key' in command,
    );
    expect(keyed.length).toBeLessThanOrEqual(4);
  });
});
