// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { arithmetic } from "./arithmetic.ts";
import { correction } from "./correction.ts";
import { detection } from "./detection.ts";
import { history } from "./history.ts";
import { ledgerAppend } from "./ledger-append.ts";
import { ledgerHttp } from "./ledger-http.ts";
import { ledgerProof } from "./ledger-proof.ts";
import { ledgerVerify } from "./ledger-verify.ts";
import { memory } from "./memory.ts";
import { pages } from "./pages.ts";
import { probes } from "./probes.ts";
import { soak } from "./soak.ts";
import { start } from "./start.ts";
import { verifyBundle } from "./verify-bundle.ts";

export const registry = [arithmetic, correction, detection, history, ledgerAppend, ledgerHttp, ledgerProof, ledgerVerify, memory, pages, probes, soak, start, verifyBundle] as const;
