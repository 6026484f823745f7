import { joined } from '#lib/files/bytes';

/** The bytes of a file, read in parts and as often as is needed: none is held as a whole. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  /** Unix seconds; null: not known. */
  readonly modified: number | null;
  /** Parts from the beginning, each but the last of `PART` bytes; the reader may stop at any of them. */
  readonly parts: () => AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** Bytes at a time. */
export const PART = 262_144;

export const sourceOfFile = (file: Blob & { readonly name: string; readonly lastModified?: number }): ByteSource => ({
  name: file.name,
  size: file.size,
  modified: file.lastModified === undefined ? null : Math.floor(file.lastModified / 1000),
  async *parts() {
    for (let at = 0; at < file.size; at += PART) yield new Uint8Array(await file.slice(at, at + PART).arrayBuffer());
  },
});

/** All of it; null where it is longer. */
export async function wholeOf(source: ByteSource, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source.parts()) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return joined(parts);
}

/** The first bytes, at least so many where there are. */
export async function beginningOf(source: ByteSource, wanted: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source.parts()) {
    parts.push(part);
    size += part.length;
    if (size >= wanted) break;
  }
  return joined(parts);
}
