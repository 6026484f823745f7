interface Page {
  readonly items: readonly unknown[];
  readonly leftOut?: number;
  readonly pagination: { readonly totalPages: number | null } | null;
}

/** Whether a list of SHOPLINE goes on after a page: as its `pagination` says, and where it says nothing, after each page that is full. */
export const hasMore = ({ items, leftOut = 0, pagination }: Page, page: number, perPage: number): boolean =>
  pagination?.totalPages == null ? items.length + leftOut >= perPage : page < pagination.totalPages;
