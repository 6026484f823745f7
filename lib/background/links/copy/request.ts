/** From the worker to its own offscreen page, and to nobody else. */
export interface CopyRequest {
  readonly copyText: string;
}

export function isCopyRequest(message: unknown): message is CopyRequest {
  return (
    typeof message === 'object' &&
    message !== null &&
    Object.keys(message).join() === 'copyText' &&
    typeof (message as CopyRequest).copyText === 'string'
  );
}
