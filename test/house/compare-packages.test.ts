import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { comparePackages } from '#scripts/release/compare-packages';
import { readText } from './source-files';

const manifest = { manifest_version: 3, name: 'Sidecar', version: '1.0.0' };
const FILES = { 'manifest.json': JSON.stringify(manifest), 'background.js': 'start();', 'icon/16.png': '\u0089PNG' };
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text, true)])));
const built = zip(FILES);

/** As the Chrome Web Store hands it out: a header with signatures before the zip file. */
function crx(files: Readonly<Record<string, string>>, version = 3): Uint8Array {
  const header = strToU8('signatures of any length');
  const start = new DataView(new ArrayBuffer(12));
  start.setUint32(0, 0x34327243, true);
  start.setUint32(4, version, true);
  start.setUint32(8, header.length, true);
  return Buffer.concat([new Uint8Array(start.buffer), header, zip(files)]);
}
const withManifest = (more: object) => ({ ...FILES, 'manifest.json': JSON.stringify({ ...manifest, ...more }) });

describe('a published package', () => {
  it.each([
    ['as it was built', built],
    [
      'as Chrome’s store hands it out',
      crx({ ...withManifest({ update_url: 'https://clients2.google.com/service/update2/crx' }), '_metadata/verified_contents.json': '[]' }),
    ],
    ['as Mozilla signs it', zip({ ...FILES, 'META-INF/mozilla.rsa': 'x', 'META-INF/cose.sig': 'y' })],
  ])('%s is the one that was built', (_what, published) => {
    expect(comparePackages(published, built)).toEqual([]);
  });

  it.each([
    ['one byte', { ...FILES, 'background.js': 'start() ;' }, [{ path: 'background.js', how: 'changed' }]],
    ['a file more', { ...FILES, 'chunks/more.js': 'steal();' }, [{ path: 'chunks/more.js', how: 'added' }]],
    ['a file less', { 'manifest.json': FILES['manifest.json'], 'background.js': 'start();' }, [{ path: 'icon/16.png', how: 'missing' }]],
    ['a permission more', withManifest({ permissions: ['cookies'] }), [{ path: 'manifest.json', how: 'changed' }]],
    ['another place to update from', withManifest({ update_url: 'https://evil.example/crx' }), [{ path: 'manifest.json', how: 'changed' }]],
    ['another version', withManifest({ version: '1.0.1' }), [{ path: 'manifest.json', how: 'changed' }]],
  ])('that differs by %s is told, file by file', (_what, files, differences) => {
    expect(comparePackages(zip(files), built)).toEqual(differences);
    expect(comparePackages(crx(files), built)).toEqual(differences);
  });

  it('of an unknown kind is refused', () => {
    expect(() => comparePackages(crx(FILES, 9), built)).toThrow('unknown version');
    expect(() => comparePackages(strToU8('no package'), built)).toThrow();
  });
});

it.each([
  ['two people', /two people/i],
  ['a second factor in hardware', /second factor in hardware/],
  ['no third-party app on the store’s account', /no third-party app .*store/i],
  ['no key of the store on a computer or in the repository', /no key of the store.*repository/i],
  ['mail about policy to be answered from the console', /policy.*console alone/],
  ['a staged roll-out', /staged roll-out/],
  ['the published package to be compared', /npm run compare/],
  ['a way back', /the one before it under a higher version/],
])('docs/release.md asks for %s', (_what, words) => {
  expect(readText('docs/release.md')).toMatch(words);
});
