// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { availability } from "./availability.ts";
import { eligibility } from "./eligibility.ts";
import { exclusion } from "./exclusion.ts";
import { governingLaw } from "./governing-law.ts";
import { outageEnd } from "./outage-end.ts";
import { outageStart } from "./outage-start.ts";
import { reporting } from "./reporting.ts";
import { supervision } from "./supervision.ts";

export const registry = [availability, eligibility, exclusion, governingLaw, outageEnd, outageStart, reporting, supervision] as const;
