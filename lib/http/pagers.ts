/**
 * A pager is a value: given the parameters that were sent and the decoded answer, the parameters of the next page, or null at the end.
 * Keys are the API's own parameter and answer names.
 */
export interface Pager {
  readonly kind: 'cursor' | 'pageNo' | 'total' | 'offset' | 'scroll';
  next(params: Bag, answer: unknown): Bag | null;
}
type Bag = Readonly<Record<string, unknown>>;

/** Where an answer without a flag has its rows: a page shorter than was asked for is the last one. */
export interface Rows {
  readonly list: string;
  /** The parameter of the page size, and the size when it is left out. */
  readonly size: string;
  readonly usual: number;
}

/**
 * Next page by a cursor that the answer carries; an empty cursor ends, and so does one that comes back unchanged.
 * `more` names a flag that must not be false; `rows` serves where there is none.
 */
export const byCursor = (param: string, at: string, more?: string, rows?: Rows): Pager => ({
  kind: 'cursor',
  next: (params, answer) => {
    const cursor = pick(answer, at);
    const empty = cursor === undefined || cursor === null || cursor === '' || cursor === params[param];
    const over = more !== undefined && pick(answer, more) !== true;
    return empty || over || (rows && isShort(params, answer, rows)) ? null : { ...params, [param]: cursor };
  },
});

const isShort = (params: Bag, answer: unknown, { list, size, usual }: Rows): boolean => {
  const rows = pick(answer, list);
  // Rows that could not be read were rows of the page.
  return !Array.isArray(rows) || rows.length + numberOf(pick(answer, 'leftOut'), 0) < numberOf(params[size], usual);
};

/** Next page by number, while the answer says that there is more. */
export const byPageNo = (param: string, more: string, first = 1): Pager => ({
  kind: 'pageNo',
  next: (params, answer) => (pick(answer, more) === true ? { ...params, [param]: numberOf(params[param], first) + 1 } : null),
});

/**
 * Next page by number, until `page × size` reaches the total that the answer tells; `usual` is the size when it is left out. Where an answer
 * may come without a total, `list` names its rows: then a full page means that there may be more.
 */
export const byTotal = (param: string, size: string, total: string, first = 1, usual = 20, list?: string): Pager => ({
  kind: 'total',
  next: (params, answer) => {
    const page = numberOf(params[param], first);
    const all = pick(answer, total);
    const seen = (page - first + 1) * numberOf(params[size], usual);
    const more = typeof all === 'number' ? seen < all : list !== undefined && !isShort(params, answer, { list, size, usual });
    return more ? { ...params, [param]: page + 1 } : null;
  },
});

/** Next page by an offset that the answer carries, while it says that there is more. */
export const byOffset = (param: string, next: string, more: string): Pager => ({
  kind: 'offset',
  next: (params, answer) => {
    const offset = pick(answer, next);
    return pick(answer, more) === true && typeof offset === 'number' && offset > numberOf(params[param], -1)
      ? { ...params, [param]: offset }
      : null;
  },
});

/** Next page by a single-use scroll id; to be walked in one go (the id lives 30 s). */
export const byScroll = (param: string, at: string, more: string): Pager => ({
  kind: 'scroll',
  next: (params, answer) => {
    const scroll = pick(answer, at);
    return pick(answer, more) === true && typeof scroll === 'string' && scroll !== '' ? { ...params, [param]: scroll } : null;
  },
});

const numberOf = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback);

function pick(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Bag)[key] : undefined), value);
}
