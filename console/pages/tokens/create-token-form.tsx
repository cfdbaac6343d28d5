/** A new token: a name, the rights it holds, how long it lasts. One can only grant what one holds. */
import { Button, Checkbox } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import type { CreatedToken } from "../../../api/types.ts";
import { ActFailure } from "../../acts/act-failure.tsx";
import { useCreateToken } from "../../data/session.ts";
import { Field } from "../../parts/field.tsx";
import { PermissionName } from "../../parts/permission-name.tsx";
import { Select } from "../../parts/select.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

const lives = [7, 30, 90, 365];

export function CreateTokenForm({ onCreated }: { onCreated: (created: CreatedToken) => void }) {
  const { t } = useWords();
  const { account } = useSession();
  const create = useCreateToken();
  const [title, setTitle] = useState("");
  const [permissions, setPermissions] = useState<readonly string[]>([]);
  const [days, setDays] = useState(90);
  const toggle = (permission: string, on: boolean) =>
    setPermissions(on ? [...permissions, permission] : permissions.filter((one) => one !== permission));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ title, permissions: [...permissions], days }, { onSuccess: onCreated });
  };
  return (
    <form className="g-card g-stack" onSubmit={submit}>
      <h2 className="g-h2">{t("tokens.new")}</h2>
      <Field label={t("tokens.title")} value={title} onChange={setTitle} required />
      <fieldset className="g-tokens__permissions">
        <legend className="g-b g-sm">{t("tokens.permissions")}</legend>
        {account.permissions.map((permission) => (
          <Checkbox
            key={permission}
            id={`permission-${permission}`}
            label={<PermissionName of={permission} />}
            isChecked={permissions.includes(permission)}
            onChange={(_, on) => toggle(permission, on)}
          />
        ))}
      </fieldset>
      <Select
        label={t("tokens.life")}
        value={String(days)}
        options={lives.map((life) => [String(life), t("tokens.days", { count: life })] as const)}
        onChange={(life) => setDays(Number(life))}
      />
      <ActFailure error={create.error} />
      <Button
        type="submit"
        variant="primary"
        isLoading={create.isPending}
        isDisabled={title.trim() === "" || permissions.length === 0}
      >
        {t("tokens.create")}
      </Button>
      <p className="g-sub g-xs">{t("tokens.needs")}</p>
    </form>
  );
}
