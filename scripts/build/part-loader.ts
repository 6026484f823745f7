/** What the loader needs to know: the file that starts, the ones beside it in the same file, and the ones that are loaded when they are needed. */
export interface LoaderPlan {
  readonly entry: string;
  /** Wrapped by `asPart`, one after the other. */
  readonly core: readonly string[];
  readonly parts: readonly string[];
}

/** A module of CommonJS as a function that is told to the loader, and run when it is first needed. */
export const asPart = (file: string, code: string): string =>
  `sidecarPart(${JSON.stringify(file)},(function(require,exports,module){${code}\n}));`;

/**
 * The worker's script. All parts are imported once while the worker is installed: the browser keeps them with the worker then, and
 * `importScripts` gives them again at any later time, at once. Afterwards a part is parsed only when something needs it.
 */
export const workerScript = ({ entry, core, parts }: LoaderPlan): string => `(()=>{"use strict";
const files=${JSON.stringify(parts)},told=new Map(),made=new Map();
self.sidecarPart=(file,run)=>{told.set(file,run)};
const address=(file)=>{if(!files.includes(file))throw new TypeError(file);return "/"+file};
const policy=self.trustedTypes?.createPolicy("sidecar-parts",{createScriptURL:address})??{createScriptURL:address};
const load=(...wanted)=>importScripts(...wanted.map((file)=>policy.createScriptURL(file)));
const need=(file)=>{
const known=made.get(file);
if(known)return known.exports;
if(!told.has(file))load(file);
const module={exports:{}};
made.set(file,module);
told.get(file)((to)=>need(new URL(to,"part:/"+file).pathname.slice(1)),module.exports,module);
return module.exports};
self.addEventListener("install",()=>load(...files));
${core.join('\n')}
need(${JSON.stringify(entry)})})();
`;
