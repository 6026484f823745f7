import { encode } from 'fast-png';
import { hostsFor } from '#test/world/hosts';
import type { Answer } from '#test/world/line/answers';
import { text } from '#test/world/line/answers';
import type { Part } from '#test/world/part';
import { hash } from '#test/world/random';

/**
 * The picture hosts: every code gives a picture of its own. Its points are numbers, as in every product picture: a drawing would be
 * read by the page's own thread, six hundred of them for a second, and no page of Shopee's has that to do.
 */
export const createPicturePart = (): Part => {
  const drawn = new Map<string, Answer>();
  return {
    name: 'pictures',
    hosts: hostsFor('image'),
    matches: () => true,
    handle: ({ path }) => {
      const [, code] = /^\/file\/([\w-]+)$/.exec(path) ?? [];
      if (code === undefined) return text('not found', 404);
      const known = drawn.get(code);
      if (known) return known;
      const small = code.endsWith('_tn');
      const answer = {
        status: 200,
        headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
        body: picture(hash(code.replace(/_tn$/, '')), small ? 160 : 320),
      };
      drawn.set(code, answer);
      return answer;
    },
  };
};

/** A rounded square and a disc upon a pale ground. */
function picture(number: number, side: number): Buffer {
  const hue = number % 360;
  const ground = rgb(hue, 0.45, 0.9);
  const square = rgb((hue + 150) % 360, 0.45, 0.45);
  const disc = rgb(hue, 0.6, 0.96);
  const half = (70 + ((number >>> 17) % 50)) / 320;
  const round = Math.min(half, ((number >>> 9) % 80) / 320);
  const data = new Uint8Array(side * side * 3);
  for (let at = 0; at < side * side; at++) {
    const x = ((at % side) + 0.5) / side - 0.5;
    const y = (Math.floor(at / side) + 0.5) / side - 0.5;
    const inDisc = Math.hypot(x - half / 2, y + half / 2) < half / 4;
    const inSquare = Math.hypot(Math.max(0, Math.abs(x) - half + round), Math.max(0, Math.abs(y) - half + round)) <= round;
    data.set(inDisc ? disc : inSquare ? square : ground, at * 3);
  }
  return Buffer.from(encode({ width: side, height: side, data, channels: 3, depth: 8 }));
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
function rgb(hue: number, saturation: number, lightness: number): [number, number, number] {
  const part = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
}
