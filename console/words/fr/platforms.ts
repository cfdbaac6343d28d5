import type { Words } from "../words.ts";

export const platforms: Words["platforms"] = { best: "Mois au mieux" };
