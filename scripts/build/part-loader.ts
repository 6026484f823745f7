/** What the loader needs to know: the file that starts, the code beside it in the same file, and the file of parts. */
interface LoaderPlan {
  readonly entry: string;
  /** Each wrapped by `asCore`, or (what is run later) by `asPart`. */
  readonly core: readonly string[];
  readonly parts: string;
}

/** A module of CommonJS as a function that is told to the loader, and run when it is first needed. The engine parses it in full only then. */
export const asPart = (name: string, code: string): string => `sidecarPart(${JSON.stringify(shortName(name))},${moduleFunction(code)});`;

/** The same for what runs at once: the brackets tell the engine so. */
export const asCore = (name: string, code: string): string => `sidecarPart(${JSON.stringify(shortName(name))},(${moduleFunction(code)}));`;

/** A chunk's name without its ending; all lie side by side. */
const shortName = (file: string): string => file.replace(/\.js$/, '');

/** An export as the bundler writes it: a tenth of the core were these. */
const EXPORT = /Object\.defineProperty\(exports,"([A-Za-z_$][\w$]*)",\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;
/** Several in a row, in short. */
const EXPORTS = /__g\(\{[^{}]*\}\)(?:,__g\(\{[^{}]*\}\))+/g;
/** Another chunk, as the bundler asks for it. */
const IMPORT = /\brequire\("\.\/([\w-]+)\.js"\)/g;

function moduleFunction(code: string): string {
  if (/\b__[ng]\b/.test(code)) throw new Error('a module has a name of the loader');
  const short = code
    .replace(EXPORT, '__g({$1:()=>$2})')
    .replace(EXPORTS, (row) => row.replaceAll('}),__g({', ','))
    .replace(IMPORT, '__n("$1")');
  const [rest] = /\brequire\(.{0,40}/.exec(short) ?? [];
  if (rest !== undefined) throw new Error(`a module asks for what is no chunk: ${rest}`);
  return `function(__n,__g${/\b(exports|module)\b/.test(short) ? ',exports,module' : ''}){${short}\n}`;
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
told.get(name)(need,get,module.exports,module);
return module.exports};
self.addEventListener("install",load);
${core.join('\n')}
need(${JSON.stringify(shortName(entry))})})();
`;
