/** The statement is the one that the log holds the digest of, or says that it is provisional. Design, section 4. */
import { isOf } from "../../facts/recorded.ts";
import { hex } from "../../json/hex.ts";
import { fileOf } from "../bundle.ts";
import type { Evidence } from "../evidence.ts";
import { saidInstant } from "../said-instant.ts";
import { type Finding, finding, judged, type OpenFinding, unread } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

const file = "statement.json";

export const version = defineCheck({
  id: "version",
  order: 19,
  title: { en: "Version of the statement", fr: "Version du relevé" },
  judge: (evidence) => {
    const { claims, bundle, tools } = evidence;
    if (claims === undefined) return unread({ file }, "the statement could not be read", "le relevé n’a pas pu être lu");
    const said = versionsOf(evidence);
    const digest = hex(tools.sha256(fileOf(bundle, file)));
    const own = said.find(({ body }) => body.digest === digest);
    if (own === undefined) return withoutVersion(said.length);
    const words = {
      en: `version ${own.body.version}, entry ${own.entry.seq}, evaluated at ${saidInstant(own.body.at)}`,
      fr: `version ${own.body.version}, entrée ${own.entry.seq}, évaluée à ${saidInstant(own.body.at)}`,
    };
    return judged(words, [...orderFaults(said), ...own.faultsOf(evidence)], superseded(own.body.version, said));
  },
});

type Said = {
  readonly entry: { readonly seq: number; readonly at: number };
  readonly body: { readonly version: number; readonly digest: string; readonly at: number; readonly entries: number };
  readonly faultsOf: (evidence: Evidence) => Finding[];
};

/** Every version of the month's statement that the log holds, in its order. */
function versionsOf({ facts, claims }: Evidence): Said[] {
  return facts.facts.flatMap((fact): Said[] => {
    if (!isOf(fact, "statement.frozen", "statement.amended")) return [];
    const { body, entry } = fact;
    const same = body.platform === claims?.platform && body.indicator === claims.indicator && body.month === claims.month;
    if (!same) return [];
    const because = isOf(fact, "statement.amended") ? fact.body.because : undefined;
    return [
      {
        entry,
        body,
        faultsOf: (evidence) => [
          ...saidOtherwise(body, entry.seq, evidence),
          ...instantFaults(body, entry.seq, because, evidence),
        ],
      },
    ];
  });
}

function withoutVersion(count: number) {
  const words = { en: "provisional: the month is not frozen", fr: "provisoire\u202f: le mois n’est pas figé" };
  if (count === 0) {
    const [en, fr] = ["provisional: the log holds no digest of it", "provisoire\u202f: le journal n’en tient pas l’empreinte"];
    return judged(words, [], [{ ...finding({ file }, en, fr), needed: false }]);
  }
  const [en, fr] = [
    `it is none of the ${count} versions that the log holds`,
    `ce n’est aucune des ${count} versions que tient le journal`,
  ];
  return judged(words, [finding({ file }, en, fr)]);
}

/** Frozen once, then amended one after the other. */
function orderFaults(said: readonly Said[]): Finding[] {
  return said.flatMap(({ body, entry: { seq } }, at) => {
    if (body.version === at + 1) return [];
    const [en, fr] = [
      `entry ${seq} states version ${body.version} where ${at + 1} belongs`,
      `l’entrée ${seq} donne la version ${body.version} au lieu de ${at + 1}`,
    ];
    return [finding({ entry: seq }, en, fr)];
  });
}

function saidOtherwise(body: Said["body"], seq: number, { claims }: Evidence): Finding[] {
  if (body.at === claims?.at && body.entries === claims.entries && body.entries <= seq) return [];
  return [
    finding(
      { entry: seq },
      `entry ${seq} says another instant or other entries`,
      `l’entrée ${seq} dit un autre instant ou d’autres entrées`,
    ),
  ];
}

/** A month is evaluated when its grace is over, an amendment at the instant of the fact that corrects it. */
function instantFaults(
  body: Said["body"],
  seq: number,
  because: readonly number[] | undefined,
  { claims, agreement, log }: Evidence,
): Finding[] {
  if (because !== undefined) {
    const last = log.entries[because.reduce((last, one) => Math.max(last, one), -1)];
    if (last !== undefined && last.at === body.at && last.seq < body.entries) return [];
    return [
      finding(
        { entry: seq },
        `entry ${seq} is not evaluated at the fact that it names`,
        `l’entrée ${seq} n’est pas évaluée au fait qu’elle désigne`,
      ),
    ];
  }
  if (claims === undefined || agreement.terms === undefined) return [];
  const due = claims.to + agreement.terms.grace;
  if (body.at === due) return [];
  return [
    finding({ entry: seq }, `it was to be evaluated at ${saidInstant(due)}`, `il devait être évalué à ${saidInstant(due)}`),
  ];
}

function superseded(own: number, said: readonly Said[]): OpenFinding[] {
  const last = said.at(-1);
  if (last === undefined || last.body.version === own) return [];
  const { version: latest } = last.body;
  const [en, fr] = [
    `entry ${last.entry.seq} states version ${latest}: this one is no longer the last`,
    `l’entrée ${last.entry.seq} donne la version ${latest}\u202f: celle-ci n’est plus la dernière`,
  ];
  return [{ ...finding({ entry: last.entry.seq }, en, fr), needed: false }];
}
