/** Secrets of probes: sealed before anything is recorded, opened only for the prober, and shown to nobody in between. */
import { createHmac, randomUUID } from "node:crypto";
import type { FieldError } from "../../api/errors.ts";
import type { ConfiguredProbe, Party } from "../../core/facts/fact.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { sealedSecrets } from "../store/probe-secrets.ts";
import type { Store } from "../store/store.ts";
import { prepareProbe, probeKinds } from "../vantage/prepare-probe.ts";
import { fieldErrors, notKept } from "./field-errors.ts";
import { sealed, unsealed } from "./seal.ts";
import { asksTheSame, type Given, isSecretRef, isSet, mapSecrets, secretsOf } from "./secret-values.ts";
import type { SecretsKey } from "./secrets-key.ts";

/** A secret as the database keeps it, base64. */
export type SealedSecret = { readonly id: string; readonly sealed: string };
/** A probe as somebody describes it: its secrets in clear where they are new, `{"set": true}` where they stay. */
export type AskedProbe = { readonly component: string; readonly kind: string; readonly parameters: Given };
export type SealedProbes = { readonly probes: readonly ConfiguredProbe[]; readonly secrets: readonly SealedSecret[] };
/** Secrets that could not be opened stay references: the prober refuses them, and no observation is made up. */
export type OpenedProbes = { readonly probes: readonly ConfiguredProbe[]; readonly unreadable: readonly string[] };

/** Who describes: secrets are kept for the party that gave them, and for no other. */
export type GivenBy = { readonly tenant: string; readonly party: Party };

export type Vault = {
  /** Reads and checks what is asked, keeps what it says to keep, seals what is new. Paths of errors begin with the probe's number. */
  readonly seal: (by: GivenBy, platform: string, asked: readonly AskedProbe[]) => Promise<Result<SealedProbes, FieldError>>;
  /** One probe with what it keeps filled in, for a trial. */
  readonly withKept: (by: GivenBy, platform: string, asked: AskedProbe) => Promise<Result<AskedProbe, FieldError>>;
  /** A digest of what may hold secrets, by which nobody without the key can try guesses. */
  readonly fingerprint: (text: string) => string;
  /** For the prober alone. */
  readonly open: (tenant: string, probes: readonly ConfiguredProbe[]) => Promise<OpenedProbes>;
};

type Held = { readonly probes: readonly ConfiguredProbe[]; readonly textOf: (value: unknown) => string | null };

export function openVault(store: Pick<Store, "read">, key: SecretsKey): Vault {
  const textsOf = async (tenant: string, probes: readonly ConfiguredProbe[]): Promise<Held["textOf"]> => {
    const ids = probes.flatMap(referencesOf);
    const rows = ids.length === 0 ? [] : await store.read(tenant, (tx) => sealedSecrets(tx, ids));
    const byId = new Map(rows.map((row) => [row.id, row.sealed]));
    return (value) => {
      if (!isSecretRef(value)) return typeof value === "string" ? value : null;
      const bytes = byId.get(value.secret);
      return bytes === undefined ? null : unsealed(key, { tenant, id: value.secret }, bytes);
    };
  };
  const held = async ({ tenant, party }: GivenBy, platform: string): Promise<Held> => {
    const described = await store.read(tenant, (tx) =>
      tx.selectFrom("platform").select(["party", "probes"]).where("id", "=", platform).executeTakeFirst(),
    );
    const probes = described?.party === party ? described.probes : [];
    return { probes, textOf: await textsOf(tenant, probes) };
  };
  return {
    seal: async (by, platform, asked) => sealAll(key, by.tenant, await held(by, platform), asked),
    withKept: async (by, platform, asked) => {
      const kept = keeping(asked, await held(by, platform));
      return kept.ok ? good({ ...asked, parameters: kept.value.clear }) : kept;
    },
    fingerprint: (text) => createHmac("sha256", key.key).update(text).digest("hex"),
    open: async (tenant, probes) => {
      const textOf = await textsOf(tenant, probes);
      const unreadable: string[] = [];
      const opened = probes.map((probe) => ({
        ...probe,
        parameters: mapSecrets(parametersOf(probe.kind), probe.parameters, (value, slot) => {
          const text = textOf(value);
          if (text === null) unreadable.push(`${probe.component}.${slot}`);
          return text ?? value;
        }),
      }));
      return { probes: opened, unreadable };
    },
  };
}

/** The ids of the secrets that a probe refers to. */
function referencesOf({ kind, parameters }: ConfiguredProbe): string[] {
  return [...secretsOf(parametersOf(kind), parameters).values()].flatMap((value) => (isSecretRef(value) ? [value.secret] : []));
}

function parametersOf(kind: string) {
  return probeKinds.get(kind)?.parameters ?? {};
}

type Kept = { readonly clear: Given; readonly references: ReadonlyMap<string, unknown> };

/** What is asked with the secrets that it keeps: in clear to be checked, and as they stand sealed. Only a probe that asks the same place may keep. */
function keeping({ component, kind, parameters }: AskedProbe, { probes, textOf }: Held): Result<Kept, FieldError> {
  const definition = parametersOf(kind);
  const before = probes.find((probe) => probe.component === component && probe.kind === kind);
  const mayKeep = before !== undefined && asksTheSame(definition, before.parameters, parameters);
  const known = mayKeep ? secretsOf(definition, before.parameters) : new Map<string, unknown>();
  const references = new Map<string, unknown>();
  const lost: FieldError[] = [];
  const clear = mapSecrets(definition, parameters, (value, slot) => {
    // Given again as it is, it is the same secret: nothing is sealed anew, and nothing changes.
    if (!isSet(value)) {
      if (isSecretRef(known.get(slot)) && textOf(known.get(slot)) === value) references.set(slot, known.get(slot));
      return value;
    }
    const text = textOf(known.get(slot));
    if (text === null) lost.push(notKept(kind, slot));
    if (isSecretRef(known.get(slot))) references.set(slot, known.get(slot));
    return text ?? value;
  });
  return lost.length > 0 ? bad(lost) : good({ clear, references });
}

function sealAll(key: SecretsKey, tenant: string, held: Held, asked: readonly AskedProbe[]): Result<SealedProbes, FieldError> {
  const secrets: SealedSecret[] = [];
  const errors: FieldError[] = [];
  const seal = (text: unknown) => {
    const id = `S-${randomUUID()}`;
    secrets.push({ id, sealed: sealed(key, { tenant, id }, String(text)).toString("base64") });
    return { secret: id };
  };
  const probes = asked.map((probe, place) => {
    const kept = keeping(probe, held);
    const prepared = kept.ok ? prepareProbe(probe.kind, kept.value.clear) : good(null);
    const wrong = kept.ok ? (prepared.ok ? [] : fieldErrors(probe.kind, prepared.errors)) : kept.errors;
    errors.push(...wrong.map((error) => ({ ...error, path: `${place}.${error.path}` })));
    if (!kept.ok || wrong.length > 0) return probe;
    const { clear, references } = kept.value;
    const parameters = mapSecrets(parametersOf(probe.kind), clear, (text, slot) => references.get(slot) ?? seal(text));
    return { ...probe, parameters };
  });
  return errors.length > 0 ? bad(errors) : good({ probes, secrets });
}
