import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#scripts/setup/root';

/** A room as it is drawn: on which floor from the top, where it stands on it, and how wide it is (of 100). */
export interface Room {
  readonly name: string;
  readonly says: string;
  readonly floor: number;
  readonly left: number;
  readonly width: number;
  readonly owns: (path: string) => boolean;
}

const under =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(`${folder}/`));
const lib = (name: string, says: string, floor: number, left: number, width: number): Room => ({
  name: `lib/${name}`,
  says,
  floor,
  left,
  width,
  owns: under(`lib/${name}`),
});

export const ROOMS: readonly Room[] = [
  { name: 'entrypoints', says: 'each mounts or starts one thing', floor: 0, left: 0, width: 100, owns: under('entrypoints') },
  {
    name: 'components',
    says: 'views and their parts, by topics',
    floor: 1,
    left: 0,
    width: 28,
    owns: (path) => under('components')(path) && !under('components/ui')(path),
  },
  { name: 'components/ui', says: 'the kit', floor: 2, left: 0, width: 16, owns: under('components/ui') },
  lib('stores', 'what a view does and asks', 2, 19, 22),
  lib('background', 'handlers and kinds of jobs, by topics', 2, 58, 42),
  lib('files', 'tables in and out', 3, 0, 11),
  lib('i18n', 'texts', 3, 13, 9),
  lib('messages', 'the contract', 3, 24, 12),
  lib('settings', 'with versions', 3, 38, 11),
  lib('page', 'what a page says', 3, 51, 11),
  lib('jobs', 'durable work', 3, 64, 10),
  lib('vault', 'the only secrets', 3, 76, 24),
  lib('records', 'what is stored locally', 4, 24, 25),
  lib('shopee-affiliate', 'table of operations', 4, 55, 14),
  lib('shopee-ams', 'table of endpoints', 4, 71, 13),
  lib('shopline', 'table of operations', 4, 86, 14),
  lib('http', 'signs, waits, sends: the only fetch', 5, 55, 45),
  lib('domain', 'words and sums, pure: every room may import it', 6, 0, 100),
];

/** `from → to` for each pair of rooms of which one imports the other; the domain, which all import, is left out. */
export function roomImports(): readonly (readonly [from: string, to: string])[] {
  const roomOf = (path: string) => ROOMS.find(({ owns }) => owns(path))?.name;
  const pairs = new Set<string>();
  for (const path of ['entrypoints', 'components', 'lib'].flatMap(sourcesIn)) {
    const from = roomOf(path);
    if (!from) throw new Error(`${path} stands in no room of scripts/picture/rooms.ts`);
    for (const [, target = ''] of readFileSync(join(ROOT, path), 'utf8').matchAll(/\b(?:from|import\()\s*'#([^'?]+)/g)) {
      const to = roomOf(target);
      if (to && to !== from && to !== 'lib/domain') pairs.add(`${from} ${to}`);
    }
  }
  return [...pairs].sort().map((pair) => pair.split(' ') as [string, string]);
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
