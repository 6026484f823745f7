import { Unzip, UnzipInflate } from 'fflate';
import { overLimits } from '#lib/files/limits';
import { type ByteSource, joined, PART } from './byte-source';

/** Compressed bytes at a time: what they unpack to, a thousand times as much at the most, is held. */
const STEP = 16_384;
const MOST_ENTRIES = 1_000;
/** Of all files of an archive together, each counted once. */
export const MOST_UNPACKED = 400_000_000;

/** Nothing of a person's: what systems put beside files. */
const BESIDE = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/iu;

/** The files in an archive, one level deep; each is unpacked as it is read, and again when it is read again. */
export async function entriesOf(archive: ByteSource): Promise<readonly ByteSource[]> {
  const names: string[] = [];
  for await (const _ of unpacked(archive, (name) => {
    names.push(name);
    if (names.length > MOST_ENTRIES) throw overLimits();
    return false;
  }));
  const sizes = new Map<number, number>();
  return names.flatMap((path, number): ByteSource[] => {
    if (path.endsWith('/') || BESIDE.test(path)) return [];
    return [
      {
        name: path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1),
        size: 0,
        modified: archive.modified,
        async *parts() {
          let at = 0;
          let size = 0;
          for await (const part of inParts(unpacked(archive, () => at++ === number))) {
            size += part.length;
            sizes.set(number, Math.max(size, sizes.get(number) ?? 0));
            if ([...sizes.values()].reduce((sum, one) => sum + one, 0) > MOST_UNPACKED) throw overLimits();
            yield part;
          }
        },
      },
    ];
  });
}

/** What the wanted entry unpacks to; whatever an archive says of sizes, no more is unpacked than is read. */
async function* unpacked(archive: ByteSource, isWanted: (name: string) => boolean): AsyncGenerator<Uint8Array> {
  const found: Uint8Array[] = [];
  let [begun, ended] = [false, false];
  const unzip = new Unzip((file) => {
    if (begun || !isWanted(file.name)) return;
    begun = true;
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      if (chunk?.length) found.push(chunk);
      ended ||= final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const part of archive.parts()) {
    for (let at = 0; at < part.length && !ended; at += STEP) {
      unzip.push(part.subarray(at, at + STEP));
      yield* found.splice(0);
    }
    if (ended) return;
  }
  if (begun && !ended) throw new TypeError('The archive ends within a file');
}

/** The same bytes in parts of one size. */
async function* inParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    while (size >= PART) {
      const whole = joined(held);
      yield whole.subarray(0, PART);
      held = [whole.subarray(PART)];
      size -= PART;
    }
  }
  if (size > 0) yield joined(held);
}
