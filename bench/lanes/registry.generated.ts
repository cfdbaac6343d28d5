// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { arithmetic } from "./arithmetic.ts";
<<<<<<< HEAD
import { detection } from "./detection.ts";
import { memory } from "./memory.ts";
import { pages } from "./pages.ts";
import { probes } from "./probes.ts";
import { start } from "./start.ts";

export const registry = [arithmetic, detection, memory, pages, probes, start] as const;
=======
import { correction } from "./correction.ts";
import { ledgerAppend } from "./ledger-append.ts";
import { ledgerHttp } from "./ledger-http.ts";
import { ledgerProof } from "./ledger-proof.ts";
import { ledgerVerify } from "./ledger-verify.ts";
import { verifyBundle } from "./verify-bundle.ts";

export const registry = [arithmetic, correction, ledgerAppend, ledgerHttp, ledgerProof, ledgerVerify, verifyBundle] as const;
>>>>>>> main
