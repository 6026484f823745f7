import { Unzip, UnzipInflate } from 'fflate';
import { joined } from '#lib/files/bytes';
import { LIMITS, overLimits } from '#lib/files/limits';

/** Compressed bytes at a time: what they unpack to at the most, a thousand times as much, is bounded too. */
const PART = 16_384;

/**
 * The XML parts of a workbook by their paths, unpacked as a stream which ends where it becomes too large, whatever the archive says of
 * its sizes.
 */
export function unpack(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let [size, entries] = [0, 0];
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > LIMITS.entries) throw overLimits();
    if (!/^(\/?xl\/.*|\/?_rels\/.*|\[Content_Types\])\.(xml|rels)$/i.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk?.length ?? 0;
      if (size > LIMITS.unpacked) throw overLimits();
      if (chunk) chunks.push(chunk);
      if (final) parts.set(file.name.replace(/^\//, ''), joined(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < archive.length; at += PART) unzip.push(archive.subarray(at, at + PART), at + PART >= archive.length);
  return parts;
}
