/** The notification of what came in yesterday; a click opens what was earned. */
export const DIGEST_NOTE = 'earnings';
/** The notification that a limit of cost was passed; a click opens what changed since yesterday. */
export const COST_NOTE = 'cost';
