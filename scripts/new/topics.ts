/** The walls on every floor, and under which heading of the panel a topic's views stand. */
export const TOPICS = {
  links: 'links',
  offers: 'links',
  rates: 'shop',
  targeted: 'shop',
  reports: 'shop',
  shops: 'shop',
  shopline: 'store',
  accounts: 'work',
  jobs: 'work',
} as const;

export type Topic = keyof typeof TOPICS;

export function topicOf(name: string): Topic {
  if (!Object.hasOwn(TOPICS, name)) throw new Error(`“${name}” is no topic. The topics are ${Object.keys(TOPICS).join(', ')}`);
  return name as Topic;
}
