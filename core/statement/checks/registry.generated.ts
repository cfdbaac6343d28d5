// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { agreement } from "./agreement.ts";
import { anchoredBlocks } from "./anchored-blocks.ts";
import { blockSignatures } from "./block-signatures.ts";
import { blocks } from "./blocks.ts";
import { bodies } from "./bodies.ts";
import { checkpoint } from "./checkpoint.ts";
import { descriptions } from "./descriptions.ts";
import { entries } from "./entries.ts";
import { files } from "./files.ts";
import { keptCheckpoints } from "./kept-checkpoints.ts";
import { month } from "./month.ts";
import { probes } from "./probes.ts";
import { range } from "./range.ts";
import { receipts } from "./receipts.ts";
import { records } from "./records.ts";
import { sealDelays } from "./seal-delays.ts";
import { seals } from "./seals.ts";
import { signature } from "./signature.ts";
import { statement } from "./statement.ts";
import { timeStamps } from "./time-stamps.ts";
import { vantages } from "./vantages.ts";
import { version } from "./version.ts";

export const registry = [agreement, anchoredBlocks, blockSignatures, blocks, bodies, checkpoint, descriptions, entries, files, keptCheckpoints, month, probes, range, receipts, records, sealDelays, seals, signature, statement, timeStamps, vantages, version] as const;
