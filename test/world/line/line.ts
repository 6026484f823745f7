import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerControl, type Control } from '#test/world/control';
import type { Part, WorldContext, WorldRequest } from '#test/world/part';
import { type Answer, json, text } from './answers';
import type { Faults } from './faults';
import type { Holds } from './holds';
import { isLoopback, readRequest } from './incoming';
import { send } from './outgoing';
import type { RecordedRequest, Records } from './records';
import { answerUnder, CUT } from './trouble';

interface Setup {
  readonly context: WorldContext;
  readonly parts: readonly Part[];
  readonly records: Records;
  readonly faults: Faults;
  readonly holds: Holds;
  readonly control: Control;
}

/** The listener of both ports: record, find the part, play faults, answer. */
export const createListener =
  (setup: Setup, secure: boolean) =>
  (message: IncomingMessage, response: ServerResponse): void => {
    const { clock } = setup.context;
    response.on('error', () => response.destroy());
    readRequest(message, secure, clock)
      .then(async (request) => {
        if (!secure && isLoopback(request.host) && request.path.startsWith('/__world/'))
          return send(response, answerControl(setup.control, request, setup.parts), clock);
        const { answer, record } = await answerFor(setup, request);
        if (answer === CUT) return void response.destroy();
        if (response.destroyed) return undefined;
        record.answered = { status: answer.status };
        return send(response, answer, clock, request.method !== 'HEAD');
      })
      .catch((reason: unknown) => {
        process.stderr.write(`world: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}\n`);
        if (!response.headersSent) send(response, text('the stand-in world failed', 500), clock);
      });
  };

async function answerFor(setup: Setup, arrived: WorldRequest): Promise<{ answer: Answer | typeof CUT; record: RecordedRequest }> {
  const { part, request } = findPart(setup.parts, arrived);
  const record = setup.records.add(request);
  if (!part) {
    if (isLoopback(request.host) || setup.parts.some((each) => claims(each, request.host)))
      return { answer: text('not found', 404), record };
    record.unknownHost = true;
    return { answer: json({ error: 'unknown host', host: request.host }, 421), record };
  }
  const operation = part.operation?.(request);
  if (operation !== undefined) record.operation = operation;
  const fault = setup.faults.strike({ host: request.host, path: request.path, operation });
  const answer = await answerUnder(fault, setup.holds, async (passed) => part.handle(request, { fault: passed }));
  return { answer, record };
}

function findPart(parts: readonly Part[], request: WorldRequest): { part: Part | undefined; request: WorldRequest } {
  if (isLoopback(request.host)) {
    for (const part of parts) {
      const meant = part.onLoopback?.(request);
      if (meant) return { part, request: meant };
    }
    return { part: undefined, request };
  }
  return { part: parts.find((part) => claims(part, request.host) && part.matches(request.host, request.path)), request };
}

const claims = (part: Part, host: string): boolean =>
  part.hosts.some((pattern) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) && !host.slice(0, -pattern.length + 1).includes('.') : host === pattern,
  );
