import { platformArgument } from "../../act-options.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { versionIn } from "../../document-version.ts";

export const command = defineCommand({
  path: ["platform", "describe"],
  summary: {
    en: "Writes what is observed of a platform and how, as the file that platform connect takes.",
    fr: "Écrit ce qui est observé d’une plateforme et comment, tel que le fichier que prend platform connect.",
  },
  details: {
    en: 'A secret that is set is written {"set": true}: left so, it stays; a value in its place replaces it. version is the one read: platform connect refuses where it is no longer the last.',
    fr: 'Un secret défini s’écrit {"set": true}\u202f: laissé ainsi, il reste\u202f; une valeur à sa place le remplace. version est celle lue\u202f: platform connect refuse si elle n’est plus la dernière.',
  },
  options: connectionOptions,
  arguments: [platformArgument],
  examples: ["garant platform describe ocp01 > ocp01.yaml"],
  run: ({ platform, ...given }, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () =>
        garant.api.GET("/platforms/{platform}/description", { params: { path: { platform } } }),
      );
      if (!asked.ok) return asked.code;
      // JSON is YAML: what is written here is read there.
      const versioned = { version: versionIn(asked.response), ...asked.value };
      io.answer(versioned, () => JSON.stringify(versioned, null, 2));
      return 0;
    }),
});
