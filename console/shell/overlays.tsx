/** What opens over the page: the palette, the list of keys. Fetched when it is first asked for. */
import { lazy, Suspense } from "react";
import type { Keys } from "./keys.ts";

const KeysHelp = lazy(() => import("./keys-help.tsx").then(({ KeysHelp }) => ({ default: KeysHelp })));
const Palette = lazy(() => import("../palette/palette.tsx").then(({ Palette }) => ({ default: Palette })));

export function Overlays({ open, setOpen }: Keys) {
  const close = () => setOpen(null);
  return (
    <Suspense fallback={null}>
      {open === "help" && <KeysHelp close={close} />}
      {open === "palette" && <Palette close={close} showKeys={() => setOpen("help")} />}
    </Suspense>
  );
}
