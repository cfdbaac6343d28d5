/** Light or dark. */
import { Button } from "@patternfly/react-core";
import { MoonIcon, SunIcon } from "../parts/icons.ts";
import { useWords } from "../words/use-words.ts";
import { useTheme } from "./theme.ts";

export function ThemeSwitch() {
  const { t } = useWords();
  const { dark, toggle } = useTheme();
  return (
    <Button
      variant="plain"
      aria-label={t(dark ? "shell.toLight" : "shell.toDark")}
      icon={dark ? <SunIcon /> : <MoonIcon />}
      onClick={toggle}
    />
  );
}
