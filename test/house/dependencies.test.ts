import { expect, it } from 'vitest';
import { readText } from './source-files';

interface Package {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}
const own = JSON.parse(readText('package.json')) as Package;

/** Everything that ships comes from these few. Adding one is a decision: it belongs into docs/decisions too. */
const SHIPPED = [
  'd3-array',
  'd3-scale',
  'd3-shape',
  'fflate',
  'idb',
  'react',
  'react-dom',
  'react-error-boundary',
  'saxen',
  'uqr',
  'valibot',
  'webextension-polyfill',
  'zustand',
];

it('ships a short list of packages', () => {
  expect(Object.keys(own.dependencies).sort()).toEqual(SHIPPED);
});

it('pins every version exactly', () => {
  const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
    ([, version]) => !/^(npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

it('runs no install script of a package', () => {
  expect(readText('.npmrc')).toMatch(/^ignore-scripts=true$/m);
});
