import { defineBackground } from 'wxt/utils/define-background';
import { start } from '#lib/background/worker/start';

export default defineBackground({ type: { firefox: 'module' }, main: () => start() });
