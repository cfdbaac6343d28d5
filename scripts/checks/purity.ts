/** Core is told the time and given its data: it reads no clock, draws no number, knows no machine. docs/architecture.md. */
import { type Finding, isTest, type OuterName, type SourceFile } from "./source-file.ts";

/** What ECMAScript itself gives that depends on nothing but its arguments. All else is forbidden in core. */
const pureNames = new Set([
  ...["undefined", "NaN", "Infinity", "isNaN", "isFinite", "parseInt", "parseFloat"],
  ...["Object", "Array", "Map", "Set", "WeakMap", "WeakSet", "Symbol", "String", "Number", "Boolean", "BigInt", "Iterator"],
  ...["Math", "JSON", "RegExp", "Reflect", "Proxy", "Promise", "Date"],
  ...["Error", "TypeError", "RangeError", "SyntaxError", "AggregateError"],
  ...["ArrayBuffer", "DataView", "Uint8Array", "Int8Array", "Uint16Array", "Int16Array", "Uint32Array", "Int32Array"],
  ...["Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array", "Uint8ClampedArray"],
  ...["encodeURIComponent", "decodeURIComponent", "encodeURI", "decodeURI"],
]);

/** Of `api`: neither Node nor the page. What every runtime of the web has (URL, Response, TextEncoder …) is fine there. */
const machineNames = new Set([
  ...["process", "Buffer", "require", "module", "exports", "__dirname", "__filename", "global", "setImmediate"],
  ...["window", "document", "navigator", "location", "history", "localStorage", "sessionStorage", "indexedDB", "alert"],
]);

/** Members whose answer hangs on the machine's zone or language. */
const localMembers = new Set([
  ...["localeCompare", "toLocaleString", "toLocaleDateString", "toLocaleTimeString", "toLocaleUpperCase", "toLocaleLowerCase"],
  ...["getTimezoneOffset", "getFullYear", "getMonth", "getDate", "getDay", "getHours", "getMinutes", "getSeconds"],
  ...["setFullYear", "setMonth", "setDate", "setHours", "setMinutes", "setSeconds", "toDateString", "toTimeString"],
]);

/** What core takes from the world, and api from the machine. */
export function impurities(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap((file) => {
      if (file.path.startsWith("core/")) return [...taken(file, isImpure), ...localReadings(file)];
      if (file.path.startsWith("api/")) return taken(file, ({ name }) => machineNames.has(name));
      return [];
    });
}

function taken(file: SourceFile, forbidden: (outer: OuterName) => boolean): Finding[] {
  return file.outerNames
    .filter(forbidden)
    .map(({ use, line }) => ({ path: file.path, line, message: `${use} is not to be had in ${file.path.split("/")[0]}` }));
}

function isImpure({ name, use }: OuterName): boolean {
  if (name === "Math") return !/^Math\.(?!random$)\w+$/.test(use);
  if (name === "Date") return use !== "Date.UTC" && use !== "new Date(1)";
  return !pureNames.has(name);
}

function localReadings(file: SourceFile): Finding[] {
  return file.members
    .filter(({ name }) => localMembers.has(name))
    .map(({ name, line }) => ({ path: file.path, line, message: `.${name} hangs on the machine's zone or language` }));
}
