import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtTextFiles } from '#scripts/texts/text-files';
import { AFFILIATE_ACCOUNTS } from '#test/world/affiliate/accounts';
import { builtFiles, TARGETS } from './built';

/** Nothing of the tests, of the stand-in world or of a developer's machine may be in what ships. */
const NEVER: Readonly<Record<string, RegExp>> = {
  'a loopback address': /\b127\.0\.0\.1\b|\[::1\]|\blocalhost\b/i,
  'a door to the stand-in world': /__world/,
  'a demo key': new RegExp(AFFILIATE_ACCOUNTS.flatMap(({ appId, secret }) => [appId, secret]).join('|')),
  'a key or token': /-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:ghp|gho|xox[bp]|AKIA|sk_live)[_A-Za-z0-9-]{12,}|\beyJ[\w-]{20,}\.[\w-]{20,}\./,
  'a secret set in code':
    /\b(?:app_?secret|secret|passphrase|password|api_?key|partner_?key)["']?\s*[:=]\s*["'`][A-Za-z0-9+/_=-]{12,}["'`]/i,
  'a source map': /sourceMappingURL=/,
  'code made from text': /\bnew Function\s*\(|[^.\w]eval\s*\(/,
  'a path of the machine it was built on': /\/(?:home|root|Users)\/\w/,
};
const PLANTED: Readonly<Record<string, string>> = {
  'a loopback address': 'fetch("http://localhost:1")',
  'a door to the stand-in world': '/__world/reset',
  'a demo key': `x="${AFFILIATE_ACCOUNTS[0]?.secret}"`,
  'a key or token': 'AKIAABCDEFGHIJKLMNOP',
  'a secret set in code': 'const o={appSecret:"0123456789abcdef"}',
  'a source map': '//# sourceMappingURL=a.map',
  'code made from text': 'return new Function("a")',
  'a path of the machine it was built on': '/home/me/x.ts',
};

describe.each(TARGETS)('the %s build', (target) => {
  const files = builtFiles(target);
  const texts = files.filter(({ path }) => /\.(js|html|css|json)$/.test(path));

  it.each(Object.keys(NEVER))('holds no trace of %s', (what) => {
    const pattern = NEVER[what]!;
    expect(PLANTED[what]).toMatch(pattern);
    const found = texts.flatMap(({ path, bytes }) => {
      const hit = pattern.exec(bytes.toString('utf8'));
      return hit ? [`${path}: ${hit[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('consists of known kinds of files', () => {
    const kinds =
      /^(manifest\.json|(background|page-worker)\.js|[a-z-]+\.html|(chunks|parts|content-scripts)\/[\w.-]+\.js|assets\/[\w.-]+\.css|icon\/\d+\.png)$/;
    const strange = files.map(({ path }) => path).filter((path) => !kinds.test(path));
    expect(strange.sort()).toEqual(
      builtTextFiles()
        .map(({ relativeDest }) => relativeDest)
        .sort(),
    );
    expect(files.length).toBeGreaterThan(8);
  });

  it('is small enough to be fetched in a moment', () => {
    const packed = files.reduce((sum, { bytes }) => sum + deflateRawSync(bytes, { level: 9 }).length + 120, 0);
    expect(packed).toBeLessThanOrEqual(900_000);
  });

  it('has pictures that end where they say', () => {
    const pictures = files.filter(({ path }) => path.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const { bytes } of pictures) expect(bytes.subarray(-8).toString('latin1')).toBe('IEND\xaeB`\x82');
  });

  it('loads no script or style from elsewhere, and has no inline ones', () => {
    for (const { path, bytes } of files.filter((file) => file.path.endsWith('.html'))) {
      const html = bytes.toString('utf8');
      expect({
        path,
        remote: /(?:src|href)="(?:https?:)?\/\//.test(html),
        inline: /<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son\w+=/i.test(html),
      }).toEqual({ path, remote: false, inline: false });
    }
  });
});
