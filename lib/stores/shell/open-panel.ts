import { ask } from '#lib/messages/ask';
import { useTab } from './tab';

/** Opens the side panel beside the tab in front; nothing may stand between the click and the question. */
export async function openPanel(): Promise<void> {
  const windowId = useTab.getState().tab?.windowId;
  if (windowId === undefined) return;
  const answer = await ask('panel.open', { windowId });
  if (answer.ok) globalThis.close();
}
