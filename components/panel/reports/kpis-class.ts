/** Signs that a third of a narrow panel holds in the usual size: dong and rupiah have more. */
const LONG_FIGURE = 11;

/** The class of key figures that stand beside each other. All have one size: two would say that some count for less. */
export const kpisClass = (figures: readonly string[]): string =>
  figures.some(({ length }) => length > LONG_FIGURE) ? 'earnings__kpis earnings__kpis--long' : 'earnings__kpis';
