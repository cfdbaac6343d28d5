/** `garant db check` and `garant db migrate`: what the database is, whether this program may stand on it, and bringing it up to date. */
import { type Kysely, sql } from "kysely";
import type { Language } from "../../core/words/language.ts";
import { type Finding, lintCatalogue } from "../store/catalogue-lint.ts";
import { type DatabaseFault, DatabaseRefused } from "../store/database-refused.ts";
import type { Engine } from "../store/engine.ts";
import { appliedTo, migrateAlone, migrationFiles, missingOf } from "../store/migrate.ts";
import { databaseFaultText, filled } from "./database-words.ts";
import type { TaskResult } from "./task.ts";

type Checked = {
  readonly engine: Engine["kind"];
  /** Of PostgreSQL, as it says it. */
  readonly version: string | null;
  readonly applied: readonly string[];
  readonly missing: readonly string[];
  readonly fault: DatabaseFault | null;
  readonly findings: readonly Finding[];
  /** Settings of the server under which an answer may be lost with the power, or a page torn. */
  readonly unsafe: readonly string[];
};

const texts = {
  engine: {
    embedded: { en: "embedded database, PostgreSQL {version}", fr: "base embarquée, PostgreSQL {version}" },
    server: { en: "PostgreSQL {version}", fr: "PostgreSQL {version}" },
  },
  applied: { en: "{count} steps applied, {missing} missing", fr: "{count} étapes appliquées, {missing} manquantes" },
  missing: { en: "missing: {name} (garant db migrate applies it)", fr: "manque\u202f: {name} (garant db migrate l’applique)" },
  finding: { en: "tenants are not held apart: {fault} {name}", fr: "les clients ne sont pas séparés\u202f: {fault} {name}" },
  unsafe: {
    en: "{name} is off: what was answered may be lost",
    fr: "{name} est désactivé\u202f: ce qui a été répondu peut se perdre",
  },
  sound: { en: "everything holds", fr: "tout se vérifie" },
  migrated: { en: "applied: {name}", fr: "appliquée\u202f: {name}" },
  nothing: { en: "nothing to apply", fr: "rien à appliquer" },
} as const;

/** Changes nothing. 1 where this program may not stand on the database as it is, or it does not hold what it should. */
export async function checkDatabase(engine: Engine, language: Language): Promise<TaskResult> {
  const checked = await check(engine);
  const { version, applied, missing, fault, findings, unsafe } = checked;
  const lines = [
    ...(version === null ? [] : [filled(texts.engine[engine.kind][language], { version })]),
    filled(texts.applied[language], { count: applied.length, missing: missing.length }),
    ...(fault === null ? [] : [databaseFaultText(fault, language)]),
    ...missing.map((name) => filled(texts.missing[language], { name })),
    ...findings.map((finding) => filled(texts.finding[language], finding)),
    ...unsafe.map((name) => filled(texts.unsafe[language], { name })),
  ];
  const sound = fault === null && missing.length + findings.length + unsafe.length === 0;
  return {
    exitCode: sound ? 0 : 1,
    text: `${[...lines, ...(sound ? [texts.sound[language]] : [])].join("\n")}\n`,
    json: { database: checked },
  };
}

/** Applies what is missing, and says what that was; 1 where the database is not one that this program may change. */
export async function migrateDatabase(engine: Engine, language: Language): Promise<TaskResult> {
  const files = await migrationFiles();
  try {
    const done = await engine.asOwner(async (owner) => {
      const missing = missingOf(files, await appliedTo(owner)).map(({ name }) => name);
      await migrateAlone(owner, files);
      return missing;
    });
    const lines = done.map((name) => filled(texts.migrated[language], { name }));
    return {
      exitCode: 0,
      text: `${(lines.length > 0 ? lines : [texts.nothing[language]]).join("\n")}\n`,
      json: { applied: done },
    };
  } catch (error) {
    if (!(error instanceof DatabaseRefused)) throw error;
    return { exitCode: 1, text: `${databaseFaultText(error.fault, language)}\n`, json: { fault: error.fault } };
  }
}

async function check(engine: Engine): Promise<Checked> {
  const nothing = { engine: engine.kind, version: null, applied: [], missing: [], findings: [], unsafe: [] };
  try {
    return await engine.asOwner(async (owner) => {
      const version = await setting(owner, "server_version");
      const applied = await appliedTo(owner);
      const names = applied.map(({ name }) => name);
      const { missing, fault } = compared(await migrationFiles(), applied);
      const findings = applied.length > 0 && missing.length === 0 && fault === null ? await lintCatalogue(owner) : [];
      const unsafe = engine.kind === "server" ? await offAmong(owner, ["fsync", "full_page_writes"]) : [];
      return { engine: engine.kind, version, applied: names, missing, fault, findings, unsafe };
    });
  } catch (error) {
    if (error instanceof DatabaseRefused) return { ...nothing, fault: error.fault };
    const cause = error instanceof Error ? error.message : String(error);
    return { ...nothing, fault: { code: "database-unreachable", cause } };
  }
}

function compared(
  files: Parameters<typeof missingOf>[0],
  applied: Parameters<typeof missingOf>[1],
): { missing: string[]; fault: DatabaseFault | null } {
  try {
    return { missing: missingOf(files, applied).map(({ name }) => name), fault: null };
  } catch (error) {
    if (error instanceof DatabaseRefused) return { missing: [], fault: error.fault };
    throw error;
  }
}

async function setting(owner: Kysely<unknown>, name: string): Promise<string> {
  return (await sql<{ value: string }>`select current_setting(${name}) as value`.execute(owner)).rows[0]?.value ?? "";
}

async function offAmong(owner: Kysely<unknown>, names: readonly string[]): Promise<string[]> {
  const values = await Promise.all(names.map((name) => setting(owner, name)));
  return names.filter((_, place) => values[place] === "off");
}
