import type { WorldRequest } from '#test/world/part';

/** A request as tests see it. `answered` is missing while the answer is held back and after the line was cut. */
export interface RecordedRequest {
  readonly at: number;
  readonly secure: boolean;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  operation?: string;
  /** The host is none that the world knows: a test may assert that there was no such request. */
  unknownHost?: true;
  answered?: { readonly status: number };
}

export interface Records {
  add(request: WorldRequest): RecordedRequest;
  list(): RecordedRequest[];
  clear(): void;
}

export function createRecords(): Records {
  let rows: RecordedRequest[] = [];
  return {
    add: ({ at, secure, host, method, path, query, headers, body }) => {
      const row: RecordedRequest = { at, secure, host, method, path, query, headers, body };
      rows.push(row);
      return row;
    },
    list: () => [...rows],
    clear: () => {
      rows = [];
    },
  };
}
