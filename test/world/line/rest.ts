import { type HostRole, hostsFor } from '#test/world/hosts';
import type { Part } from '#test/world/part';
import { text } from './answers';

const ROLES: readonly HostRole[] = [
  'openPlatform',
  'authorization',
  'affiliateApi',
  'shortLink',
  'image',
  'buyer',
  'seller',
  'affiliatePortal',
];

/** Whatever no other part takes on a host of the markets table: not found. */
export const createRestPart = (): Part => ({
  name: 'rest',
  hosts: ROLES.flatMap(hostsFor),
  matches: () => true,
  handle: () => text('not found', 404),
});
