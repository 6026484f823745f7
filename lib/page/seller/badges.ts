import { type Badge, type BadgeText, MARK, makeBadge, writeBadge } from './badge';
import type { PageSpec } from './page-spec';
import { placeBadges } from './place-badges';
import { type RowRead, readRow } from './read-page';

export interface Badges {
  /** Makes what stands in the page equal to what the rows and the answers say now. `news`: the page has changed since. */
  readonly draw: (rows: readonly RowRead[], texts: ReadonlyMap<string, BadgeText>, news: boolean) => void;
  /** Takes away at once what a change of the page made wrong; null: anything may have changed. */
  readonly check: (changed: ReadonlySet<Node> | null, spec: PageSpec) => void;
  readonly clear: () => void;
  readonly owns: (node: Node) => boolean;
}

/** The badges of one page. There is never one without an answer for exactly its row's product. */
export function createBadges(open: (id: string) => void): Badges {
  let placed: Badge[] = [];
  const hosts = new WeakSet<Node>();
  /** Cells that moved when a badge was put in; they are left alone. */
  const refused = new WeakSet<Element>();

  const remove = (badge: Badge) => badge.host.remove();
  const make = (row: RowRead, id: string, cell: Element) => {
    const badge = makeBadge({ id, row: row.row, cell, line: row.line }, open);
    hosts.add(badge.host);
    return badge;
  };

  return {
    draw: (rows, texts, news) => {
      const stored = new Map<string, Badge>();
      for (const row of rows) {
        const text = row.id === null ? undefined : texts.get(row.id);
        if (!text || !row.cell || stored.has(text.id) || refused.has(row.cell)) continue;
        const same = placed.find((badge) => badge.id === text.id && badge.row === row.row && stands(badge, row));
        const badge = same ?? make(row, text.id, row.cell);
        writeBadge(badge, text);
        stored.set(text.id, badge);
      }
      const now = [...stored.values()];
      for (const badge of placed) if (stored.get(badge.id) !== badge) remove(badge);
      const unfit = new Set(placeBadges(now, news));
      for (const badge of unfit) {
        refused.add(badge.cell);
        remove(badge);
      }
      placed = now.filter((badge) => !unfit.has(badge));
    },
    check: (changed, spec) => {
      // After a great change it costs less to read every row than to find out which.
      const nodes = changed && changed.size <= placed.length ? [...changed] : null;
      placed = placed.filter((badge) => {
        const touched = !nodes || nodes.some((node) => badge.row.contains(node));
        const right = badge.row.isConnected && badge.row.contains(badge.host) && (!touched || readRow(badge.row, spec) === badge.id);
        if (!right) remove(badge);
        return right;
      });
    },
    clear: () => {
      placed.forEach(remove);
      placed = [];
    },
    owns: (node) => hosts.has(node),
  };
}

/** Whether the badge still has its place: the page may have put new nodes into the row. */
const stands = ({ cell, line, host }: Badge, now: RowRead) => cell === now.cell && line === now.line && cell.contains(host);

/** Takes away what an earlier start of ours left in the page. */
export function removeLeftovers(root: Document): void {
  for (const host of root.querySelectorAll(`[${MARK}]`)) host.remove();
}
