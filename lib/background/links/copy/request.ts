/** From the worker to its own offscreen page, and to nobody else. */
export interface CopyRequest {
  readonly copyText: string;
}

/** Whether a message is a copy request and nothing else: the offscreen page hears every message of the extension. */
export function isCopyRequest(message: unknown): message is CopyRequest {
  return (
    typeof message === 'object' &&
    message !== null &&
    Object.keys(message).join() === 'copyText' &&
    typeof (message as CopyRequest).copyText === 'string'
  );
}
