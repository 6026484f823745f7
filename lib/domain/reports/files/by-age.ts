/** When a file was made, and of which bytes it is. */
export interface FileAge {
  readonly asOf: number;
  readonly hash: string;
}

/**
 * The order in which files have the last word, the one first that gives way to all others: by the moment when they were made. Of two of one
 * moment it does not depend on which was read in first.
 */
export const byAge = (one: FileAge, other: FileAge): number => one.asOf - other.asOf || (one.hash < other.hash ? -1 : 1);
