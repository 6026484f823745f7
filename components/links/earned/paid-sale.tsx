import type { ReactNode } from 'react';
import { type PromisedSale, paidPerSale } from '#lib/domain/reports/earned/paid-commission';
import { useEarnedState } from '#lib/stores/reports/earned/use-earned';
import { usePaidWords } from '#lib/stores/reports/earned/use-paid-words';
import { PaidRule } from './paid-rule';
import './earned.css';

export interface PaidSaleProps {
  accountId: string;
  sale: PromisedSale;
  children?: ReactNode;
}

/** What a sale really pays, in the place of what is promised; without that, the rule by which it pays so. */
export function PaidSale({ accountId, sale, children }: PaidSaleProps) {
  const state = useEarnedState(accountId);
  const words = usePaidWords(state);
  if (children === undefined) return <PaidRule state={state} sale={sale} below />;
  const paid = state && paidPerSale(state.rule, sale, state.market);
  return paid && words ? <span className="figure">{words.about(paid)}</span> : children;
}
