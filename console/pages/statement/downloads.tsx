/** The statement on paper, its intervals for a spreadsheet, its exact bytes, and the bundle that proves them. */
import { Button } from "@patternfly/react-core";
import type { Statement } from "../../../api/types.ts";
import { bundleAddress, documentAddress, paperAddress, tableAddress } from "../../data/statements.ts";
import { DownloadIcon } from "../../parts/icons.ts";
import { useWords } from "../../words/use-words.ts";

export function Downloads({ of: { platform, month, version, state } }: { of: Statement }) {
  const { t, f } = useWords();
  const how = { version, language: f.language };
  const files = [
    ...(state === "under-way" ? [] : [["PDF", paperAddress(platform, month, how)] as const]),
    ["CSV", tableAddress(platform, month, how)],
    ["JSON", documentAddress(platform, month, version)],
    [t("statement.bundle"), bundleAddress(platform, month, version)],
  ] as const;
  return (
    <span className="g-row">
      {files.map(([words, address]) => (
        <Button key={words} component="a" variant="secondary" size="sm" icon={<DownloadIcon />} href={address} download>
          {words}
        </Button>
      ))}
    </span>
  );
}
