/** Reading the ledger: entries with their proofs for the tenant, checkpoints and keys for anyone. RFC 6962; C2SP tlog-checkpoint. */
import { z } from "zod";
import { refuse } from "../../../api/errors.ts";
import { base64 } from "../../../core/json/base64.ts";
import { formatVerifierKey } from "../../../core/ledger/verifier-key.ts";
import { bad, good } from "../../../core/result.ts";
import type { Reading } from "../../http/host.ts";
import { receiptOf } from "../../ledger/proofs.ts";
import { entryOf } from "../../ledger/stored-facts.ts";
import { keyOf, pageOf } from "../cursor.ts";
import { entriesFrom, entryAt, entryPage } from "../entries.ts";
import { tokensOf } from "../tokens.ts";
import { inTenant, notFound, notReady, type ReadingParts } from "./parts.ts";
import { bodyIn, shownEntry } from "./shown-entries.ts";

const seqKey = z.tuple([z.int()]);

export function readLedger(parts: ReadingParts): Pick<Reading, "entries" | "entryRange" | "entry" | "tokens"> {
  return {
    entryRange: (actor, range) =>
      inTenant(parts, actor, async (tx) => good({ items: (await entriesFrom(tx, range)).map(entryOf) })),
    entries: (actor, { limit, cursor, ...filter }) =>
      inTenant(parts, actor, async (tx) => {
        const before = keyOf(cursor, seqKey);
        if (!before.ok) return before;
        const rows = await entryPage(tx, { ...filter, limit, before: before.value?.[0] });
        const { items, next } = pageOf(rows, limit, ({ seq }) => [seq]);
        return good({ items: items.map(shownEntry), next });
      }),
    entry: (actor, seq) =>
      inTenant(parts, actor, async (tx) => {
        const row = await entryAt(tx, seq);
        if (row === undefined) return notFound;
        const receipt = await receiptOf(tx, seq, await parts.garant.ledger.log(actor.tenant)?.checkpointIn(tx));
        if (receipt === undefined) return notReady;
        const { entry, index, proof, checkpoint } = receipt;
        const salt = row.salt === null ? null : base64(row.salt);
        return good({ entry, body: bodyIn(row), salt, receipt: { entry, index, proof: proof.map(base64), checkpoint } });
      }),
    tokens: (actor) =>
      inTenant(parts, actor, async (tx) => {
        const rows = await tokensOf(tx, actor.id, parts.now());
        return good({
          items: rows.map(({ id, title, permissions, created_at: createdAt, expires: expiresAt }) => ({
            id,
            title,
            permissions,
            createdAt,
            expiresAt,
          })),
        });
      }),
  };
}

/** What anyone may keep and compare, without an account. */
export function readPublic({ garant: { ledger, store } }: ReadingParts): Pick<Reading, "checkpoint" | "logKey" | "consistency"> {
  return {
    checkpoint: async (tenant) => {
      const log = ledger.log(tenant);
      const note = log && (await store.read(tenant, (tx) => log.checkpointIn(tx)));
      return note === undefined ? notFound : good(note);
    },
    logKey: async (tenant) => {
      const key = ledger.log(tenant)?.key();
      return key === undefined ? notFound : good(formatVerifierKey(key));
    },
    consistency: async (tenant, { from, to }) => {
      if (ledger.log(tenant) === undefined) return notFound;
      const proof = await ledger.consistency(tenant, from, to);
      return proof === undefined ? bad([refuse("interval-reversed")]) : good({ from, to, proof: proof.map(base64) });
    },
  };
}
