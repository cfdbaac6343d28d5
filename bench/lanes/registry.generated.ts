// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { arithmetic } from "./arithmetic.ts";
import { ledgerAppend } from "./ledger-append.ts";
import { ledgerProof } from "./ledger-proof.ts";
import { ledgerVerify } from "./ledger-verify.ts";

export const registry = [arithmetic, ledgerAppend, ledgerProof, ledgerVerify] as const;
