/** A right in words, with the name by which programs know it. */
import { permissionKey } from "../words/permission-key.ts";
import { useWords } from "../words/use-words.ts";

export function PermissionName({ of }: { of: string }) {
  const { t } = useWords();
  const key = permissionKey(of);
  return (
    <>
      {key && `${t(`permissions.${key}`)} `}
      <span className="g-mono g-xs g-sub">{of}</span>
    </>
  );
}
