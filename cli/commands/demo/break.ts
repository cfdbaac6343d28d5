import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { durationText } from "../../show.ts";
import { duration, oneOf, text } from "../../values.ts";

export const command = defineCommand({
  path: ["demo", "break"],
  summary: {
    en: "Makes one component of the demonstration really fail for a while.",
    fr: "Fait réellement échouer un composant de la démonstration pendant un temps.",
  },
  options: {
    for: { summary: { en: "How long.", fr: "Combien de temps." }, value: duration, default: "2m" },
    mode: {
      summary: { en: "How it fails.", fr: "Comment il échoue." },
      value: oneOf("refuse", "status-503", "timeout"),
      default: "status-503",
    },
    ...connectionOptions,
  },
  arguments: [
    { name: "component", summary: { en: "The component: api.", fr: "Le composant\u202f: api." }, value: text, required: true },
  ],
  examples: ["garant demo break api --for 2m"],
  run: ({ component, for: forMs, mode, ...given }, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.POST("/demonstration/break", { body: { component, forMs, mode } }));
      if (!asked.ok) return asked.code;
      io.answer({ component, forMs, mode }, (language) => broken(component, durationText(forMs, language))[language]);
      return 0;
    }),
});

function broken(component: string, length: string) {
  return { en: `${component} fails for ${length}.`, fr: `${component} échoue pendant ${length}.` };
}
