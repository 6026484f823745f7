import { Unzip, UnzipInflate } from 'fflate';
import { overLimits } from '#lib/files/limits';
import { type ByteSource, PART } from './byte-source';

/** Compressed bytes at a time: what they unpack to, a thousand times as much at the most, is held. */
const STEP = 16_384;
const MOST_ENTRIES = 1_000;
const MOST_UNPACKED = 400_000_000;

const OF_PILE = 'PileOverLimits';
/** Whether an archive's files hold too much together: none of them is to be read. */
export const isPileOverLimits = (error: unknown): boolean => error instanceof Error && error.cause === OF_PILE;

/** Nothing of a person's: what systems put beside files. */
const BESIDE = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/iu;

/**
 * The files in an archive, one level deep; each is unpacked as it is read, and again when it is read again.
 *
 * @param most bytes of all of them together, each counted once: beyond that it is no pile of reports
 */
export async function entriesOf(archive: ByteSource, most = MOST_UNPACKED): Promise<readonly ByteSource[]> {
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
            if ([...sizes.values()].reduce((sum, one) => sum + one, 0) > most) throw Object.assign(overLimits(), { cause: OF_PILE });
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
  let part = new Uint8Array(PART);
  let filled = 0;
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; ) {
      const more = piece.subarray(at, at + PART - filled);
      part.set(more, filled);
      at += more.length;
      filled += more.length;
      if (filled < PART) continue;
      yield part;
      part = new Uint8Array(PART);
      filled = 0;
    }
  if (filled > 0) yield part.subarray(0, filled);
}
