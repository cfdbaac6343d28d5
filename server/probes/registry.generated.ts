// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { http } from "./http.ts";
import { tcp } from "./tcp.ts";
import { tls } from "./tls.ts";

export const registry = [http, tcp, tls] as const;
