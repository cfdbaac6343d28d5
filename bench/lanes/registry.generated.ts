// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { arithmetic } from "./arithmetic.ts";
import { correction } from "./correction.ts";
import { ledgerAppend } from "./ledger-append.ts";
import { ledgerHttp } from "./ledger-http.ts";
import { ledgerProof } from "./ledger-proof.ts";
import { ledgerVerify } from "./ledger-verify.ts";
import { verifyBundle } from "./verify-bundle.ts";

export const registry = [arithmetic, correction, ledgerAppend, ledgerHttp, ledgerProof, ledgerVerify, verifyBundle] as const;
