import type { ReactNode } from 'react';
import { type PromisedSale, paidPerSale } from '#lib/domain/reports/earned/paid-commission';
import { useEarnedState } from '#lib/stores/reports/earned/use-earned';
import { usePaidWords } from '#lib/stores/reports/earned/use-paid-words';
import { PaidRule } from './paid-rule';

export interface PaidSaleProps {
  accountId: string;
  sale: PromisedSale;
}

/** What a sale really pays, in the place of what is promised. */
export function PaidFigure({ accountId, sale, children }: PaidSaleProps & { children: ReactNode }) {
  const state = useEarnedState(accountId);
  const words = usePaidWords(state);
  const paid = state && paidPerSale(state.rule, sale, state.market);
  return paid && words ? <span className="figure">{words.about(paid)}</span> : children;
}

/** By what rule it pays so. */
export function PaidLine({ accountId, sale }: PaidSaleProps) {
  return <PaidRule state={useEarnedState(accountId)} sale={sale} />;
}
