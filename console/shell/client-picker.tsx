/** The provider's choice of whose books are shown. */
import { useQueryClient } from "@tanstack/react-query";
import { chooseClient } from "../data/client.ts";
import { useWords } from "../words/use-words.ts";
import { useSession } from "./session-context.ts";

export function ClientPicker() {
  const { t } = useWords();
  const { client, clients } = useSession();
  const queries = useQueryClient();
  return (
    <select
      className="g-picker"
      aria-label={t("shell.scope")}
      value={client?.id ?? ""}
      onChange={(event) => {
        chooseClient(event.target.value);
        void queries.resetQueries();
      }}
    >
      {clients.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
