import type { World } from '#test/world';
import type { OfferChanges } from '#test/world/affiliate/offer-book';

/** Changes offers on the other side, as sellers do. */
export async function changeOffers(world: World, changes: OfferChanges): Promise<void> {
  const answer = await fetch(`${world.http}/__world/affiliate/offers`, { method: 'POST', body: JSON.stringify(changes) });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Requests of an operation that have reached the world. */
export const asked = (world: World, operation: string) => world.requests().filter((request) => request.operation === operation);
