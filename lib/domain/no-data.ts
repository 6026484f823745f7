/** Shown where a number is not known; never a 0 that nobody counted. */
export const NO_DATA = '—';
