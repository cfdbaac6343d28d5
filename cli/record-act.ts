/** What every act that is recorded has in common: its key, its receipt, and what is told of it. */
import type { Schema } from "../api/client/client.ts";
import { canonicalJson } from "../core/json/canonical.ts";
import { type Answered, act } from "./ask.ts";
import type { Connection } from "./connection.ts";
import type { ExitCode } from "./exit-code.ts";
import type { PlaceOf } from "./io.ts";
import { fileInTheWay, keepFile } from "./keep-file.ts";
import { instantOrDash, type Pair, pairs } from "./show.ts";
import { file, text } from "./values.ts";

export const actOptions = {
  receipt: {
    summary: {
      en: "Where to keep the signed receipt: garant verify --receipt takes it.",
      fr: "Où garder le reçu signé\u202f: garant verify --receipt le prend.",
    },
    value: file,
  },
  "idempotency-key": {
    summary: {
      en: "The key of an act that may have been recorded already: it is recorded once.",
      fr: "La clé d’un acte peut-être déjà enregistré\u202f: il ne l’est qu’une fois.",
    },
    value: text,
  },
} as const;

type ActGiven = { readonly receipt: string | undefined; readonly "idempotency-key": string | undefined };
type Recorded = Schema<"Recorded">;

/** Does the act, tells what was recorded, keeps its receipt where that was asked for. */
export async function recordAct(
  garant: Connection,
  given: ActGiven,
  request: (header: { "idempotency-key": string }) => Promise<Answered<Recorded>>,
  placeOf?: PlaceOf,
): Promise<ExitCode> {
  const { io } = garant;
  const inTheWay = fileInTheWay(given.receipt, false);
  if (inTheWay) return io.badInput([inTheWay]);
  const asked = await act(garant, given["idempotency-key"], request, placeOf);
  if (!asked.ok) return asked.code;
  const zone = io.json ? "UTC" : await garant.zone();
  io.answer(asked.value, (language) => pairs(recordedPairs(asked.value, zone), language));
  return given.receipt === undefined ? 0 : await keepReceipt(garant, asked.value, given.receipt);
}

function recordedPairs({ id, platform, at, outage, receipts }: Recorded, zone: string): Pair[] {
  const facts = receipts.map(({ entry }) => `${entry.seq} ${entry.kind}`).join(", ");
  return [
    [{ en: "Recorded", fr: "Enregistré" }, id],
    [{ en: "Platform", fr: "Plateforme" }, platform],
    [{ en: "Instant kept", fr: "Instant retenu" }, instantOrDash(at, zone)],
    [{ en: "Outage", fr: "Indisponibilité" }, outage],
    [{ en: "Fact", fr: "Fait" }, facts === "" ? null : facts],
  ];
}

/** The receipt of the act itself; of what followed from it there may be others. */
async function keepReceipt({ io }: Connection, { id, receipts }: Recorded, to: string): Promise<ExitCode> {
  const receipt = receipts.find(({ entry }) => entry.subject === id) ?? receipts[0];
  if (receipt === undefined) {
    io.say({ en: "The server gave no receipt.", fr: "Le serveur n’a remis aucun reçu." });
    return 3;
  }
  await keepFile(to, [canonicalJson(receipt)], { how: "new" });
  io.say({ en: `The receipt is in ${to}.`, fr: `Le reçu est dans ${to}.` });
  return 0;
}
