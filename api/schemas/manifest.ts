/** What is written down to be so: clients, platforms with their components, probes, vantages and zones, sources of alerts. For files. */
import { z } from "zod";
import { ForeignVantage, Name } from "./fields.ts";
import { AlertRules } from "./source.ts";

const Title = z.string().trim().min(1).max(100).describe("What people call it; its name where it is left out");
const Milliseconds = (most: number) => z.int().min(1000).max(most);

const Beat = z
  .strictObject({
    intervalMs: Milliseconds(3_600_000).describe("How often it is probed, in milliseconds"),
    staleAfterMs: Milliseconds(86_400_000).optional().describe("Silent after so long; three intervals where it is left out"),
    failures: z.int().min(1).max(100).default(2).describe("So many failures"),
    of: z.int().min(1).max(100).default(3).describe("of so many observations confirm an outage"),
    successes: z.int().min(1).max(100).default(2).describe("So many successes in a row confirm its end"),
  })
  .describe("How often, and what confirms an outage and its end");

/** Stands for a value that is in no file of this kind. */
export const SecretFrom = z.union([
  z.strictObject({
    fromFile: z.string().min(1).describe("A file, beside this one where its path is relative; its last line end is left out"),
  }),
  z.strictObject({ fromEnv: z.string().min(1).describe("A variable of the environment") }),
]);

const Probe = z
  .strictObject({
    kind: z.string().max(64).describe("A kind of probe: garant probe kinds lists them"),
    parameters: z
      .record(z.string().max(64), z.unknown())
      .default({})
      .describe("What the kind takes. A secret is {fromFile: …} or {fromEnv: …}; {set: true} keeps the one that is set"),
  })
  .describe("What is asked, and how");

const Component = z.strictObject({
  name: Name.describe("Its name, once and for all"),
  title: Title.optional(),
  probe: Probe.optional(),
  beat: Beat,
});

const PlacedVantage = z.union([
  Name.describe("A vantage by its name; local is this server"),
  z.strictObject({
    name: Name,
    kind: ForeignVantage.optional().describe("Where it is no probe: enrolled with the platform, where it is not yet"),
    title: Title.optional(),
    beat: Beat.optional().describe("Its own; else the components'"),
  }),
]);

const Zones = z.union([
  z.int().min(0).max(100),
  z.strictObject({ count: z.int().min(0).max(100), evidence: z.string().trim().min(1).max(2000).describe("What shows it") }),
]);

const ClientManifest = z
  .strictObject({
    kind: z.literal("client"),
    name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
      .describe("The client whose books these are; or one of the provider's whose books are to be begun"),
    title: Title.optional(),
    linkFile: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Where the one-time link of its first account is kept, for you alone to read; wanted where there is no such client yet",
      ),
    public: z.boolean().optional().describe("Whether anyone may read the state of its platforms"),
  })
  .describe("A client of the provider");

const VantageManifest = z
  .strictObject({
    kind: z.literal("vantage"),
    name: Name,
    title: Title.optional(),
    tokenFile: z
      .string()
      .min(1)
      .optional()
      .describe("Where the one-time token of its agent is kept, for you alone to read; wanted where it is not enrolled yet"),
    hours: z.int().min(1).max(168).default(24).describe("For how many hours that token is good"),
  })
  .describe("A vantage point elsewhere: an agent");

const PlatformManifest = z
  .strictObject({
    kind: z.literal("platform"),
    name: Name,
    title: Title.optional(),
    region: z.string().trim().max(100).optional(),
    zones: Zones.optional().describe("Over how many availability zones the client's systems are spread, from the apply on"),
    components: z.array(Component).min(1).max(100),
    vantages: z
      .array(PlacedVantage)
      .min(1)
      .max(100)
      .optional()
      .describe("Who watches it; left out: as it is, at first this server"),
  })
  .describe("A platform: what is observed of it, how, and from where");

const AlertSourceManifest = AlertRules.extend({
  kind: z.literal("alert-source"),
  name: Name,
  secretFile: z
    .string()
    .min(1)
    .optional()
    .describe("Where the source's secret is kept, for you alone to read; wanted where it is not admitted yet"),
})
  .strict()
  .describe("A source of alerts: an Alertmanager");

/** The kinds of document, each strict: a word that is not known is an error. */
export const manifestSchemas = {
  client: ClientManifest,
  vantage: VantageManifest,
  platform: PlatformManifest,
  "alert-source": AlertSourceManifest,
} as const;

export type ManifestKind = keyof typeof manifestSchemas;
export type ManifestOf<Kind extends ManifestKind> = z.output<(typeof manifestSchemas)[Kind]>;
export type Manifest = { [Kind in ManifestKind]: ManifestOf<Kind> }[ManifestKind];

/** The JSON Schema of the files (draft 2020-12), for editors and other tools. */
export function manifestJsonSchema(): object {
  const schema = z.toJSONSchema(
    z.discriminatedUnion("kind", [ClientManifest, VantageManifest, PlatformManifest, AlertSourceManifest]),
    {
      io: "input",
    },
  );
  return { ...schema, title: "Garant: what garant apply takes" };
}
