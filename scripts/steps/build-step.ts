import { rmSync } from 'node:fs';
import { buildFolder, ensureBuild, type Target } from '../setup/build';
import { passed, type Step } from './step';

export const buildName = (target: Target): string => `builds for ${target}`;

/** A clean build: an older one must not stand in for it. */
export const buildStep = (target: Target): Step => ({
  name: buildName(target),
  run: async () => {
    rmSync(buildFolder(target), { recursive: true, force: true });
    await ensureBuild(target);
    return passed();
  },
});
