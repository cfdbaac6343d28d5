import type { Words } from "../word-key.ts";

export const platforms: Words["platforms"] = { best: "Mois au mieux" };
