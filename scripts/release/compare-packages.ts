import { unzipSync } from 'fflate';

export interface Difference {
  readonly path: string;
  readonly how: 'added' | 'missing' | 'changed';
}

/** What the stores put into a package by themselves: their signatures. */
const SIGNATURES = /^(META-INF\/|_metadata\/)/;
/** What the Chrome Web Store writes into a manifest by itself. */
const STORE_FIELDS = ['update_url', 'key', 'differential_fingerprint'];

/**
 * Every file in which a published package (.crx, .xpi, .zip) is not the one that was built, in the order of its path. The stores' signatures
 * and the fields that they add to the manifest are no difference; an address to update from that is none of the store's is one.
 */
export function comparePackages(published: Uint8Array, built: Uint8Array): Difference[] {
  const [theirs, ours] = [filesOf(published), filesOf(built)];
  const paths = [...new Set([...theirs.keys(), ...ours.keys()])].sort();
  return paths.flatMap((path): Difference[] => {
    const [their, our] = [theirs.get(path), ours.get(path)];
    if (!our) return SIGNATURES.test(path) ? [] : [{ path, how: 'added' }];
    if (!their) return [{ path, how: 'missing' }];
    const same = path === 'manifest.json' ? sameManifest(their, our) : Buffer.from(their).equals(our);
    return same ? [] : [{ path, how: 'changed' } as const];
  });
}

const filesOf = (packed: Uint8Array): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(packed.subarray(zipStart(packed)))).filter(([path]) => !path.endsWith('/')));

/** A .crx of version 3 is `Cr24`, its version, the length of its header, the header, and then a zip file. */
function zipStart(packed: Uint8Array): number {
  if (Buffer.from(packed.subarray(0, 4)).toString('latin1') !== 'Cr24') return 0;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (view.getUint32(4, true) !== 3) throw new Error('a .crx of an unknown version');
  return 12 + view.getUint32(8, true);
}

function sameManifest(theirs: Uint8Array, ours: Uint8Array): boolean {
  const their = read(theirs);
  const updates = their['update_url'];
  if (updates !== undefined && updates !== 'https://clients2.google.com/service/update2/crx') return false;
  for (const field of STORE_FIELDS) delete their[field];
  return JSON.stringify(their) === JSON.stringify(read(ours));
}

const read = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown>;
