import { type Ran, runProgram, runTool } from '#scripts/setup/run';
import { failed, passed, type Step } from './step';

/** A step that is one run of a tool: it counts as one test. */
export const toolStep = (name: string, tool: string, ...args: string[]): Step => stepOf(name, () => runTool(tool, args));

/** By the native compiler, which does it in a third of the time; the other one is there for what takes a program apart. */
export const typesStep: Step = stepOf('types', () => runProgram('typescript-native/bin/tsc', ['--noEmit', '-p', '.']));

function stepOf(name: string, ran: () => Promise<Ran>): Step {
  return {
    name,
    run: async () => {
      const { code, stdout, stderr } = await ran();
      return code === 0 ? passed() : failed(`${stdout}\n${stderr}`);
    },
  };
}
