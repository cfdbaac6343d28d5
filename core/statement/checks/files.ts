/** The bundle has its files, all of them and no others; what is for people only says what the others prove. */

import { utf8 } from "../../json/utf8.ts";
import { sameBytes } from "../../ledger/leaf.ts";
import { bundleFiles, fileOf, stampsFile } from "../bundle.ts";
import { readmeText } from "../readme.ts";
import { finding, judged } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

export const files = defineCheck({
  id: "files",
  order: 1,
  title: { en: "Files of the bundle", fr: "Fichiers du dossier" },
  judge: ({ bundle, claims }) => {
    const missing = bundleFiles.filter((name) => !bundle.has(name));
    const known: readonly string[] = [...bundleFiles, stampsFile];
    const foreign = [...bundle.keys()].filter((name) => !known.includes(name));
    const readme = fileOf(bundle, "README.txt");
    const altered = claims !== undefined && !sameBytes(readme, utf8(readmeText(claims)));
    return judged({ en: `${bundle.size} files`, fr: `${bundle.size} fichiers` }, [
      ...missing.map((file) => finding({ file }, `${file} is missing`, `${file} manque`)),
      ...foreign.map((file) => finding({ file }, `${file} does not belong here`, `${file} n’a pas sa place ici`)),
      ...(altered
        ? [finding({ file: "README.txt" }, "it is not the text of the format", "ce n’est pas le texte du format")]
        : []),
    ]);
  },
});
