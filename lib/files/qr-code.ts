import { encode } from 'uqr';

/** Light modules around the code, without which readers do not find it. */
const BORDER = 2;

export interface QrCode {
  /** Modules along an edge, the light border among them. */
  readonly size: number;
  /** The dark modules as one SVG path, a unit for each. */
  readonly path: string;
}

/** A link as a QR code of medium error correction. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('');
  return { size, path };
}

/** A picture of its own, black on white in any theme. */
export const qrSvg = ({ size, path }: QrCode): Blob =>
  new Blob(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>\n`,
    ],
    { type: 'image/svg+xml' },
  );

/** The same in dots, 12 for each module. */
export async function qrPng({ size, path }: QrCode): Promise<Blob> {
  const dots = 12;
  const canvas = new OffscreenCanvas(size * dots, size * dots);
  const brush = canvas.getContext('2d');
  if (!brush) throw new DOMException('No canvas', 'NotSupportedError');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(dots, dots);
  brush.fillStyle = '#000';
  brush.fill(new Path2D(path));
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Stretches of dark modules in a row: where each begins, and how long it is. */
function runs(row: readonly boolean[]): [x: number, length: number][] {
  const found: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  }
  return found;
}
