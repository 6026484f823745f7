import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROOMS, type Room, roomImports } from './picture/rooms';

export const HOUSE_PICTURE = fileURLToPath(new URL('../docs/pictures/house.svg', import.meta.url));

const WIDTH = 1240;
const EDGE = 20;
const FLOOR = 118;
const ROOM = 56;
const HEIGHT = 6 * FLOOR + ROOM + 2 * EDGE;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const placeOf = ({ floor, left, width }: Room): Place => ({
  x: EDGE + (left / 100) * (WIDTH - 2 * EDGE),
  y: EDGE + floor * FLOOR,
  width: (width / 100) * (WIDTH - 2 * EDGE),
});
const round = (value: number): number => Math.round(value * 10) / 10;

/** The house as its imports draw it: an arrow leads from a room to one that it imports. */
export function renderHousePicture(): string {
  const imports = roomImports();
  /** Arrows stand side by side along the edge of a room, in the order of where they lead. */
  const share = (of: string, side: 0 | 1, pair: readonly [string, string]): number => {
    const ends = imports.filter((each) => each[side] === of).sort((a, b) => middle(a[1 - side]) - middle(b[1 - side]));
    return (ends.indexOf(pair) + 1) / (ends.length + 1);
  };
  const arrows = imports.map((pair) => {
    const [from, to] = [room(pair[0]), room(pair[1])].map(placeOf) as [Place, Place];
    const start = { x: from.x + from.width * share(pair[0], 0, pair), y: from.y + ROOM };
    const end = { x: to.x + to.width * share(pair[1], 1, pair), y: to.y - 5 };
    const half = (end.y - start.y) / 2;
    return `<path class="arrow" d="M${round(start.x)} ${round(start.y)} C${round(start.x)} ${round(start.y + half)} ${round(end.x)} ${round(end.y - half)} ${round(end.x)} ${round(end.y)}"><title>${pair[0]} imports ${pair[1]}</title></path>`;
  });
  const boxes = ROOMS.map((each) => {
    const { x, y, width } = placeOf(each);
    const center = round(x + width / 2);
    return [
      `<rect class="room" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${ROOM}" rx="8"/>`,
      `<text class="name" x="${center}" y="${y + 24}">${each.name}</text>`,
      `<text class="says" x="${center}" y="${y + 42}">${each.says}</text>`,
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="The rooms of the house and which imports which">`,
    STYLE,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>',
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>`,
    ...arrows,
    ...boxes,
    '</svg>',
    '',
  ].join('\n');
}

const STYLE = `<style>
.paper{fill:#fff}.room{fill:#f4f6f8;stroke:#8795a5}.arrow{fill:none;stroke:#5b7690;stroke-width:1.3;opacity:.75;marker-end:url(#tip)}.tip{fill:#5b7690}
text{font-family:system-ui,sans-serif;text-anchor:middle;fill:#1d2733}.name{font-size:14px;font-weight:600}.says{font-size:11px;fill:#506070}
@media (prefers-color-scheme:dark){.paper{fill:#14191f}.room{fill:#202831;stroke:#566474}.arrow{stroke:#8fb0d0}.tip{fill:#8fb0d0}text{fill:#e8edf2}.says{fill:#a7b4c2}}
</style>`;

function room(name: string): Room {
  const found = ROOMS.find((each) => each.name === name);
  if (!found) throw new Error(`no room ${name}`);
  return found;
}

const middle = (name = ''): number => placeOf(room(name)).x + placeOf(room(name)).width / 2;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(process.argv[2] ?? HOUSE_PICTURE, renderHousePicture());
