/** The client lets anyone read the state of its platforms, or no longer. */
import { ChangePublication } from "../../../api/schemas/public-status.ts";
import { fact } from "../../../core/facts/fact.ts";
import { publicationThing } from "../../store/versions.ts";
import { verb } from "../define-verb.ts";

export const changePublication = verb({
  name: "change-publication",
  party: "client",
  permission: "status:publish",
  input: ChangePublication,
  changes: () => publicationThing,
  load: async () => ({}),
  decide: ({ public: open }, { actor: { party } }) => [fact("publication.changed", "status", { party, public: open })],
});
