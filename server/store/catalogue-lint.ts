/** Reads the database's own catalogue for what would let one tenant see another. Reliability test T08. */
import { type Kysely, sql } from "kysely";
import { sharedTables, tenantTables } from "./catalogue.ts";

/** What is wrong, and with which table, view, function or role. */
export type Finding = { readonly fault: Fault; readonly name: string };
export type Fault =
  | "unclassified"
  | "missing"
  | "row-security-not-forced"
  | "policy-not-of-tenant"
  | "view-not-of-invoker"
  | "materialised-view"
  | "security-definer"
  | "role-owns"
  | "role-exempt"
  | "log-can-be-changed"
  | "reachable-without-tenant";

/** Every finding; none is what a release needs. The handle is one that may read the catalogue: any role may. */
export async function lintCatalogue<Schema>(database: Kysely<Schema>): Promise<Finding[]> {
  const findings = await Promise.all(rules.map(({ fault, query }) => namesFound(database, fault, query)));
  return [...(await unclassified(database)), ...findings.flat()];
}

async function unclassified<Schema>(database: Kysely<Schema>): Promise<Finding[]> {
  const query = sql<{ name: string }>`select c.relname as name from pg_class c
    where c.relnamespace = 'garant'::regnamespace and c.relkind in ('r', 'p', 'f')`;
  const present = (await query.execute(database)).rows.map((row) => row.name);
  const known = [...tenantTables, ...sharedTables];
  return [
    ...present.filter((name) => !known.includes(name)).map((name): Finding => ({ fault: "unclassified", name })),
    ...known.filter((name) => !present.includes(name)).map((name): Finding => ({ fault: "missing", name })),
  ];
}

async function namesFound<Schema>(database: Kysely<Schema>, fault: Fault, query: string): Promise<Finding[]> {
  const found = await sql.raw<{ name: string }>(query).execute(database);
  return found.rows.map(({ name }) => ({ fault, name }));
}

const shared = sharedTables.map((name) => `'${name}'`).join(", ");
const ofTenants = `c.relnamespace = 'garant'::regnamespace and c.relkind in ('r', 'p') and c.relname not in (${shared})`;
const ours = "n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'";
const roles = "r.rolname like 'garant\\_%'";

const rules: readonly { fault: Fault; query: string }[] = [
  {
    fault: "row-security-not-forced",
    query: `select c.relname as name from pg_class c where ${ofTenants} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    fault: "policy-not-of-tenant",
    query: `select c.relname as name from pg_class c where ${ofTenants} and (
      select count(*) <> 1 or not bool_and(
        pg_get_expr(p.polqual, p.polrelid) = '(tenant = garant.current_tenant())'
        and pg_get_expr(p.polwithcheck, p.polrelid) = '(tenant = garant.current_tenant())')
      from pg_policy p where p.polrelid = c.oid)`,
  },
  {
    fault: "view-not-of-invoker",
    query: `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
  },
  {
    fault: "materialised-view",
    query: `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind = 'm'`,
  },
  {
    fault: "security-definer",
    query: `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} and p.prosecdef`,
  },
  {
    fault: "role-owns",
    query: `select r.rolname as name from pg_roles r where ${roles} and (
      exists (select from pg_namespace n where n.nspowner = r.oid)
      or exists (select from pg_proc p where p.proowner = r.oid)
      or exists (select from pg_class c where c.relowner = r.oid and c.relkind not in ('t', 'i', 'I')
        and (r.rolname <> 'garant_identity' or c.relnamespace <> 'public'::regnamespace)))`,
  },
  {
    fault: "role-exempt",
    query: `select r.rolname as name from pg_roles r where ${roles} and (r.rolsuper or r.rolbypassrls or r.rolcanlogin
      or exists (select from pg_auth_members m where m.member = r.oid))`,
  },
  {
    fault: "log-can-be-changed",
    query: `select c.relname as name from pg_class c, pg_roles r
      where c.relnamespace = 'garant'::regnamespace and c.relname in ('entry', 'body', 'node') and ${roles}
      and has_table_privilege(r.oid, c.oid, 'update, delete, truncate')`,
  },
  {
    fault: "reachable-without-tenant",
    query: `select c.relname as name from pg_class c
      where ${ofTenants} and has_table_privilege('garant_identity', c.oid, 'select, insert, update, delete')`,
  },
];
