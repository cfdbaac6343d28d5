/** What `ledger verify` can find wrong: a closed set, each with what names the place. */
export type LedgerFault =
  | { readonly code: "hole" | "back-in-time" | "entry-altered" | "body-altered" | "key-change-unsigned"; readonly seq: number }
  | { readonly code: "entry-without-state"; readonly seq: number }
  | { readonly code: "node-missing" | "node-altered"; readonly level: number; readonly position: number }
  | { readonly code: "checkpoint-missing" | "checkpoint-unreadable" | "root-differs" }
  | { readonly code: "ledger-behind-checkpoint"; readonly logSize: number; readonly checkpointSize: number }
  | {
      readonly code: BlockFaultCode;
      readonly platform: string;
      readonly vantage: string;
      readonly number: number;
    }
  | { readonly code: "stamp-unsound"; readonly size: number }
  | { readonly code: "state-differs"; readonly table: string; readonly was: string | null; readonly is: string | null }
  | { readonly code: "bodies-missing"; readonly count: number };

export type BlockFaultCode =
  | "block-missing"
  | "block-unreadable"
  | "block-altered"
  | "block-detail-altered"
  | "block-signature-wrong"
  | "block-not-sealed";
