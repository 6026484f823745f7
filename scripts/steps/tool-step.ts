import { runTool } from '#scripts/setup/run';
import { failed, passed, type Step } from './step';

/** A step that is one run of a tool: it counts as one test. */
export const toolStep = (name: string, tool: string, ...args: string[]): Step => ({
  name,
  run: async () => {
    const { code, stdout, stderr } = await runTool(tool, args);
    return code === 0 ? passed() : failed(`${stdout}\n${stderr}`);
  },
});
