const gone = new Set<string>();

/**
 * Says that an account is being removed: from now on nothing is written for it, whatever answer is still under way. Ids are made anew for
 * each account, so none comes back. Called before its rows are deleted: a transaction that began earlier is deleted by that, a later one
 * is refused. A worker that starts anew has no answers under way.
 */
export const markGone = (accountId: string): void => void gone.add(accountId);

/** After all, it stays: its removal was refused. */
export const markThere = (accountId: string): void => void gone.delete(accountId);

/** Whether the account is being removed or was removed by this worker; null, what is of no account, never is. */
export const isGone = (accountId: string | null): boolean => accountId !== null && gone.has(accountId);
