/** Receipts as they are sent. */
import type { z } from "zod";
import type { Receipt as WireReceipt } from "../../api/schemas/record.ts";
import { base64 } from "../../core/json/base64.ts";
import type { Receipt } from "../../core/ledger/receipt.ts";

/** A receipt as it is sent. */
export function wireReceipt({ entry, index, proof, checkpoint }: Receipt): z.output<typeof WireReceipt> {
  return { entry, index, proof: proof.map((hash) => base64(hash)), checkpoint };
}
