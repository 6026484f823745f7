import { STATES } from './earnings-table';
import type { EarningsFilter, EarningsSums, WaterfallStep } from './question';

/** From what the rates promise to what is paid; each step opens its lines. */
export function waterfallOf(sums: EarningsSums, only: EarningsFilter = {}): readonly WaterfallStep[] {
  const states = (wanted: readonly string[]): EarningsFilter => ({
    ...only,
    state: (only.state ?? STATES).filter((state) => wanted.includes(state)),
  });
  const { gross, cap, fee, pending, cancelled, net } = sums;
  const other = net - (gross - cap - fee - pending - cancelled);
  const changes: readonly (readonly [WaterfallStep['step'], bigint, EarningsFilter])[] = [
    ['cap', -cap, { ...only, capped: true }],
    ['fee', -fee, { ...only, withFee: true }],
    ['pending', -pending, { ...only, open: true }],
    ['cancelled', -cancelled, { ...only, lost: true }],
    ...(other === 0n ? [] : [['other', other, only] as const]),
  ];
  let at = gross;
  const between = changes.map(([step, amount, filter]): WaterfallStep => {
    const from = at;
    at += amount;
    return { step, amount, from, to: at, only: filter };
  });
  return [
    { step: 'gross', amount: gross, from: 0n, to: gross, only },
    ...between,
    { step: 'net', amount: net, from: 0n, to: net, only: states(['completed']) },
  ];
}
