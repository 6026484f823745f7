import { newEndpoint } from './new/endpoint';
import { newMessage } from './new/message';
import { newView } from './new/view';
import { reasonOf } from './setup/reason-of';
import { say } from './setup/say';

/** `npm run new message <room.verb>`, `view <name>`, `endpoint <get|set|create> <api_name>`: the files and rows that each needs, and what is left to do. */
const KINDS: Readonly<Record<string, (...names: string[]) => string>> = { message: newMessage, view: newView, endpoint: newEndpoint };

const [kind = '', ...names] = process.argv.slice(2);
const make = KINDS[kind];
try {
  if (!make) throw new Error(`What is it to be? ${Object.keys(KINDS).join(', ')}`);
  say(`next: ${make(...names)}`);
} catch (reason) {
  say(`failed: ${reasonOf(reason)}`);
  process.exitCode = 1;
}
