import { createAsking, type PageView, type ViewAnswer } from './asking';
import type { BadgeText } from './badge';
import { createBadges, removeLeftovers } from './badges';
import { followAddress } from './follow-address';
import { type PageHere, pageHere } from './page-here';
import type { PageSpec } from './page-spec';
import { specOf } from './page-specs';
import { createPasses } from './passes';
import { createReader, type PageRead } from './read-page';
import { watchPage } from './watch-page';

/** What the page needs from outside. */
export interface SellerPorts {
  /** false once the extension was reloaded or removed: this script is left behind and must leave no trace. */
  readonly alive: () => boolean;
  readonly inView: (view: PageView) => Promise<ViewAnswer | null>;
  /** The background says that there is something else to show; whatever it sends, it is only a reason to ask. */
  readonly onNotice: (check: () => void) => void;
  /** Must reach the browser at once: it is a person's click. */
  readonly openAt: (id: string) => void;
}

/** Rows read, and products named, in one pass. */
const MOST = 60;
/** Back from the panel, where a rate may have been changed, or the lock opened. */
const SEEN_AGAIN = 3_000;

/**
 * Follows one Seller Centre tab: tells the background which page and which products are in view, and shows what it answers.
 * Pages without products are named and otherwise left alone.
 */
export function followSellerCentre(ports: SellerPorts): void {
  removeLeftovers(document);
  const life = new AbortController();
  const { signal } = life;
  const badges = createBadges((id) => {
    if (living()) ports.openAt(id);
  });
  const passes = createPasses(pass);
  const watch = watchPage({ badges, soon: passes.soon, living });
  const reader = createReader();
  const asking = createAsking(ports.inView, answered, passes.soon);
  let texts: ReadonlyMap<string, BadgeText> = new Map();
  let here: PageHere | null = null;
  let spec: PageSpec | null = null;

  const refresh = (olderThan: number) => {
    asking.refresh(olderThan);
    passes.soon();
  };
  const checkAgain = () => refresh(SEEN_AGAIN);
  signal.addEventListener('abort', () => {
    for (const part of [asking, passes, watch]) part.stop();
    badges.clear();
  });
  ports.onNotice(() => refresh(0));
  followAddress(arrive, signal);
  addEventListener('focus', checkAgain, { signal });
  addEventListener('resize', passes.soon, { signal });
  document.addEventListener('visibilitychange', checkAgain, { signal });
  // Captured, because the tables have scrolling boxes of their own.
  document.addEventListener('scroll', ({ isTrusted }) => isTrusted && passes.scrolled(watch.partly()), {
    signal,
    capture: true,
    passive: true,
  });
  arrive();

  function living(): boolean {
    if (!signal.aborted && !ports.alive()) life.abort();
    return !signal.aborted;
  }

  function arrive(): void {
    if (!living()) return;
    const before = here;
    here = pageHere(location.href);
    spec = here && specOf(here.kind);
    if (before?.kind !== here?.kind) {
      badges.clear();
      texts = new Map();
    }
    watch.turn(spec);
    passes.soon();
  }

  function pass(): void {
    if (!here || !living()) return;
    const news = watch.news();
    if (news) reader.forget();
    const root = watch.root();
    const read = spec && root ? reader.read(root, spec, MOST) : NOTHING;
    const shown = read.found.flatMap(({ id }) => id ?? []);
    const ids = [...new Set(here.itemId ? [here.itemId] : shown)];
    badges.draw(read.found, texts, news);
    watch.drawn(read.rows > MOST);
    asking.tell({ kind: here.kind, market: here.market, ids, rows: here.itemId ? 1 : read.rows });
  }

  function answered({ badges: list, switchedOff }: ViewAnswer): void {
    if (!living()) return;
    texts = new Map(switchedOff ? [] : list.map((text) => [text.id, text]));
    passes.soon();
  }
}

const NOTHING: PageRead = { rows: 0, found: [] };
