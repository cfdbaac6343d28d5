import { acts } from "./acts.ts";
import { common } from "./common.ts";
import { outage } from "./outage.ts";
import { outages } from "./outages.ts";
import { overview } from "./overview.ts";
import { platform } from "./platform.ts";
import { platforms } from "./platforms.ts";
import { shell } from "./shell.ts";
import { timeline } from "./timeline.ts";

export const en = { acts, common, outage, outages, overview, platform, platforms, shell, timeline };
