/** What the loader needs to know: the file that starts, the code beside it in the same file, and the file of parts. */
interface LoaderPlan {
  readonly entry: string;
  /** Each wrapped by `asCore`, or (what is run later) by `asPart`. */
  readonly core: readonly string[];
  readonly parts: string;
}

/** A module of CommonJS as a function that is told to the loader, and run when it is first needed. The engine parses it in full only then. */
export const asPart = (name: string, code: string): string => `sidecarPart(${JSON.stringify(name)},${moduleFunction(code)});`;

/** The same for what runs at once: the brackets tell the engine so. */
export const asCore = (name: string, code: string): string => `sidecarPart(${JSON.stringify(name)},(${moduleFunction(code)}));`;

/** An export as the bundler writes it: a tenth of the core were these. */
const EXPORT = /Object\.defineProperty\(exports,"([A-Za-z_$][\w$]*)",\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;
/** Several in a row, in short. */
const EXPORTS = /__get\(\{[^{}]*\}\)(?:,__get\(\{[^{}]*\}\))+/g;

function moduleFunction(code: string): string {
  if (/\b__get\b/.test(code)) throw new Error('a module has a name of the loader');
  const exported = code.replace(EXPORT, '__get({$1:()=>$2})').replace(EXPORTS, (row) => row.replaceAll('}),__get({', ','));
  return `function(require,exports,module,__get){${exported}\n}`;
}

/**
 * The worker's script. The parts are imported once while the worker is installed: the browser keeps them with the worker then, and
 * `importScripts` gives them again at any later time, at once. Afterwards they are parsed only when something needs one.
 */
export const workerScript = ({ entry, core, parts }: LoaderPlan): string => `(()=>{"use strict";
const told=new Map(),made=new Map();
self.sidecarPart=(name,run)=>{told.set(name,run)};
const address=()=>"/${parts}";
const policy=self.trustedTypes?.createPolicy("sidecar-parts",{createScriptURL:address})??{createScriptURL:address};
const load=()=>importScripts(policy.createScriptURL(""));
const need=(name)=>{
const known=made.get(name);
if(known)return known.exports;
if(!told.has(name))load();
const module={exports:{}};
made.set(name,module);
const get=(all)=>{for(const key in all)Object.defineProperty(module.exports,key,{enumerable:true,get:all[key]})};
told.get(name)((to)=>need(new URL(to,"part:/"+name).pathname.slice(1)),module.exports,module,get);
return module.exports};
self.addEventListener("install",load);
${core.join('\n')}
need(${JSON.stringify(entry)})})();
`;
