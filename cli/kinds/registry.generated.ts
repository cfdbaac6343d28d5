// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { alertSource } from "./alert-source.ts";
import { client } from "./client.ts";
import { component } from "./component.ts";
import { outage } from "./outage.ts";
import { platform } from "./platform.ts";
import { probe } from "./probe.ts";
import { statement } from "./statement.ts";
import { vantage } from "./vantage.ts";
import { zones } from "./zones.ts";

export const registry = [alertSource, client, component, outage, platform, probe, statement, vantage, zones] as const;
