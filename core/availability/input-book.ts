/** What a file of records has said so far, line by line, and what was wrong in it. Rules, section 1. */
import { isJsonObject, type JsonObject } from "../json/json.ts";
import { type JsonLimits, parseJson } from "../json/parse.ts";
import { bad, good, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import type { ObservationLog } from "../watching/observations.ts";
import type { PlatformRecord, StatedRecord } from "../watching/record.ts";
import {
  type InputError,
  type InputFault,
  idReused,
  noPlatform,
  secondPlatform,
  tooManyErrors,
  unreadable,
} from "./input-fault.ts";
import { addTo, closeLog, type OpenLog, openLog } from "./input-log.ts";
import { readRecord } from "./input-record.ts";
import { type Placed, unknown, wrongNames, wrongReferences } from "./input-references.ts";
import type { Inputs } from "./inputs.ts";
import type { AvailabilityTerms } from "./terms.ts";

/** No record needs more: a platform of some thousand components is the longest. */
export const lineLimits: JsonLimits = { length: 1_048_576, depth: 8 };

/** How many errors are listed one by one. */
const mostErrors = 1_000;

/** A log and the lines of its first observations: as many as could be told to be wrong. */
export type PlacedLog = OpenLog & { readonly lines: number[] };

export type Book = {
  /** Lines so far. */
  lines: number;
  platform?: Placed<PlatformRecord>;
  /** Some record claims to be the platform, be it a wrong one. */
  hasPlatform: boolean;
  readonly stated: Map<string, Placed<StatedRecord>>;
  /** By component, then by vantage. */
  readonly logs: Map<string, Map<string, PlacedLog>>;
  /** Ids of records that are wrong: what names them is not wrong for that. */
  readonly faulty: Set<string>;
  readonly errors: InputError[];
  /** Errors beyond those that are kept. */
  unlisted: number;
};

/** A book of which nothing is read. */
export function openBook(): Book {
  return { lines: 0, hasPlatform: false, stated: new Map(), logs: new Map(), faulty: new Set(), errors: [], unlisted: 0 };
}

/** Takes the next line in; a blank one says nothing, and a byte order mark before the first one neither. */
export function takeLine(book: Book, text: string): void {
  book.lines++;
  const own = book.lines === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (own.trim() !== "") takeText(book, own, book.lines);
}

/** Takes a line in that can't be read. */
export function takeUnreadable(book: Book, code: Parameters<typeof unreadable>[0]): void {
  book.lines++;
  tell(book, book.lines, unreadable(code));
}

/** The log of a series, new where this is its first observation. */
export function logOf({ logs }: Book, component: string, vantage: string): PlacedLog {
  const ofComponent = logs.get(component) ?? new Map<string, PlacedLog>();
  const log = ofComponent.get(vantage) ?? { ...openLog(component, vantage), lines: [] };
  if (log.count === 0) logs.set(component, ofComponent.set(vantage, log));
  return log;
}

/** Takes an observation in, from the line that is being read. */
export function takeObservation(log: PlacedLog, at: Instant, ok: boolean, line: number): void {
  if (log.lines.length < mostErrors) log.lines.push(line);
  addTo(log, at, ok);
}

/**
 * What the book holds once all is read, or everything that is wrong in it, by line, from 1.
 *
 * @param terms of the agreement: its causes are those that an exclusion may name
 */
export function closeBook(book: Book, terms: Pick<AvailabilityTerms, "causes">): Result<Inputs, InputError> {
  if (!book.hasPlatform) tell(book, Math.max(book.lines, 1), noPlatform());
  if (book.platform !== undefined) tellUnknownNames(book, book.platform.record, terms);
  for (const error of wrongReferences(book.stated, book.faulty)) tell(book, error.line, error);
  if (book.platform === undefined || book.errors.length > 0) return bad(listed(book));
  return good(inputsOf(book, book.platform.record));
}

/** What a book says of series that the platform has; of the others nothing, but that they are wrong. */
export type BookOfObservations = {
  readonly logs: readonly ObservationLog[];
  /** Everything that is wrong, by line, from 1. */
  readonly errors: readonly InputError[];
  /** Records of other kinds: they were read, and are left out. */
  readonly others: number;
};

/**
 * The observations that the book holds once all is read, with everything that is wrong in it.
 *
 * @param known the names that its series may have
 */
export function closeObservations(
  book: Book,
  known: { readonly components: readonly string[]; readonly vantages: readonly string[] },
): BookOfObservations {
  const sound = logsOf(book).filter((log) => tellUnknownSeries(book, log, known) === 0);
  return {
    logs: sound.map((log) => closeLog(log).log),
    errors: listed(book),
    others: book.stated.size + (book.platform === undefined ? 0 : 1),
  };
}

function takeText(book: Book, text: string, line: number): void {
  const parsed = parseJson(text, lineLimits);
  if (!parsed.ok) for (const { code } of parsed.errors) tell(book, line, unreadable(code));
  else if (!isJsonObject(parsed.value)) tell(book, line, unreadable("not-an-object"));
  else takeRecord(book, parsed.value, line);
}

function takeRecord(book: Book, object: JsonObject, line: number): void {
  let faults = 0;
  book.hasPlatform ||= object.kind === "platform";
  const record = readRecord(object, (fault) => {
    faults++;
    tell(book, line, fault);
  });
  if (faults > 0 && typeof object.id === "string") book.faulty.add(object.id);
  if (faults > 0 || record === undefined) return;
  if (record.kind === "observation") takeObservation(logOf(book, record.component, record.vantage), record.at, record.ok, line);
  else if (record.kind === "platform") takePlatform(book, record, line);
  else takeStated(book, record, line);
}

function takePlatform(book: Book, record: PlatformRecord, line: number): void {
  if (book.platform === undefined) book.platform = { record, line };
  else if (!saysTheSame(book.platform.record, record)) tell(book, line, secondPlatform(book.platform.line));
}

function takeStated(book: Book, record: StatedRecord, line: number): void {
  const known = book.stated.get(record.id);
  if (known === undefined) book.stated.set(record.id, { record, line });
  else if (!saysTheSame(known.record, record)) tell(book, line, idReused(record.id, known.line));
}

/** Every record was read into one form, field by field in one order. */
function saysTheSame(a: PlatformRecord | StatedRecord, b: PlatformRecord | StatedRecord): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function tellUnknownNames(book: Book, platform: PlatformRecord, { causes }: Pick<AvailabilityTerms, "causes">): void {
  const components = platform.components.map(({ name }) => name);
  const vantages = platform.vantages.map(({ name }) => name);
  for (const log of logsOf(book)) tellUnknownSeries(book, log, { components, vantages });
  const known = causes.map(({ cause }) => cause);
  for (const { line, ...fault } of wrongNames(book.stated.values(), platform, known)) tell(book, line, fault);
}

/** How many names of the series are unknown. */
function tellUnknownSeries(
  book: Book,
  { component, vantage, lines, count }: PlacedLog,
  { components, vantages }: Parameters<typeof closeObservations>[1],
): number {
  const faults = [...unknown("unknown-component", [component], components), ...unknown("unknown-vantage", [vantage], vantages)];
  for (const line of lines) for (const fault of faults) tell(book, line, fault);
  book.unlisted += faults.length * (count - lines.length);
  return faults.length;
}

function tell(book: Book, line: number, { code, message }: InputFault): void {
  if (book.errors.length < mostErrors) book.errors.push({ line, code, message });
  else book.unlisted++;
}

function listed({ errors, unlisted, lines }: Book): InputError[] {
  const byLine = [...errors].sort((a, b) => a.line - b.line);
  return unlisted === 0 ? byLine : [...byLine, { line: lines, ...tooManyErrors(unlisted) }];
}

function inputsOf(book: Book, platform: PlatformRecord): Inputs {
  const closed = logsOf(book).map(closeLog);
  return {
    platform,
    observations: closed.map(({ log }) => log),
    stated: [...book.stated.values()].map(({ record }) => record),
    overruled: closed.flatMap(({ overruled }) => overruled),
  };
}

function logsOf({ logs }: Book): PlacedLog[] {
  return [...logs.values()].flatMap((ofComponent) => [...ofComponent.values()]);
}
