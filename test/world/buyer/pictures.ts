import { text } from '../answers';
import { hostsFor } from '../hosts';
import type { Part } from '../part';
import { hash } from '../random';

/** The picture hosts: every code gives a picture of its own. */
export const createPicturePart = (): Part => ({
  name: 'pictures',
  hosts: hostsFor('image'),
  matches: () => true,
  handle: ({ path }) => {
    const [, code] = /^\/file\/([\w-]+)$/.exec(path) ?? [];
    if (code === undefined) return text('not found', 404);
    return {
      status: 200,
      headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
      body: picture(hash(code.replace(/_tn$/, ''))),
    };
  },
});

function picture(number: number): string {
  const hue = number % 360;
  const round = (number >>> 9) % 80;
  const size = 140 + ((number >>> 17) % 100);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 320 320"><rect width="320" height="320" fill="hsl(${hue} 45% 90%)"/>
<rect x="${160 - size / 2}" y="${160 - size / 2}" width="${size}" height="${size}" rx="${round}" fill="hsl(${(hue + 150) % 360} 45% 45%)"/>
<circle cx="${160 + size / 4}" cy="${160 - size / 4}" r="${size / 8}" fill="hsl(${hue} 60% 96%)"/></svg>`;
}
