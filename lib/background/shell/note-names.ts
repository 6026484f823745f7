/** The notification of what came in yesterday; a click opens what was earned. */
export const DIGEST_NOTE = 'earnings';
