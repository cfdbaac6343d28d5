import type { Schema } from "../../../api/client/client.ts";
import type { Language } from "../../../core/words/language.ts";
import { platformArgument } from "../../act-options.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { disputeKindWords, disputeStateWords, hangsOn } from "../../dispute-words.ts";
import { type Column, durationText, instantOrDash, type Pair, pairs, table } from "../../show.ts";
import { partyWords, verdictWords } from "../../state-words.ts";
import { zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["dispute", "show"],
  summary: {
    en: "Shows a dispute: both sides' evidence, what was seen, what each outcome would make of the month, the proposals.",
    fr: "Montre une contestation\u202f: les pièces des deux parties, ce qui a été vu, ce que chaque issue ferait du mois, les propositions.",
  },
  options: { zone: zoneOption, ...connectionOptions },
  arguments: [
    platformArgument,
    {
      name: "dispute",
      summary: { en: "The record that opened it.", fr: "L’enregistrement qui l’a ouverte." },
      value: text,
      required: true,
    },
  ],
  examples: ["garant dispute show ocp01 C-48"],
  run: ({ platform, dispute, ...given }, io) =>
    connected(given, io, async (garant) => {
      const params = { path: { platform, dispute } };
      const asked = await ask(garant, () => garant.api.GET("/platforms/{platform}/disputes/{dispute}", { params }));
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer(asked.value, (language) => pageOf(asked.value, zone, language));
      return 0;
    }),
});

type Dispute = Schema<"Dispute">;

function pageOf(dispute: Dispute, zone: string, language: Language): string {
  return [
    pairs(headOf(dispute, zone, language), language),
    table(dispute.months, monthColumns, { en: "No month is touched.", fr: "Aucun mois n’est touché." }, language),
    table(dispute.evidence, evidenceColumns(zone), { en: "No evidence.", fr: "Aucune pièce." }, language),
    table(dispute.seen, seenColumns, { en: "Nothing was observed.", fr: "Rien n’a été observé." }, language),
    table(dispute.proposals, proposalColumns(zone), { en: "No proposal.", fr: "Aucune proposition." }, language),
  ].join("\n\n");
}

function headOf(dispute: Dispute, zone: string, language: Language): Pair[] {
  const { id, kind, about, party, at, state, openMs, disputedMs, reason, outage, rulingBody } = dispute;
  return [
    [{ en: "Dispute", fr: "Contestation" }, `${id}, ${disputeKindWords[kind][language]}${about === null ? "" : ` (${about})`}`],
    [{ en: "Opened", fr: "Ouverte" }, `${instantOrDash(at, zone)}, ${partyWords[party][language]}`],
    [{ en: "State", fr: "État" }, disputeStateWords[state][language]],
    [{ en: "Reason", fr: "Motif" }, reason],
    [{ en: "Outage", fr: "Indisponibilité" }, outage],
    [
      { en: "In dispute", fr: "Contesté" },
      `${durationText(openMs, language)} / ${durationText(disputedMs, language)} (${dispute.time.map((one) => `${instantOrDash(one.from, zone)} → ${instantOrDash(one.to, zone)}`).join(", ")})`,
    ],
    [{ en: "Decides", fr: "Décide" }, hangsOn(dispute, language)],
    [{ en: "Body named", fr: "Instance désignée" }, rulingBody],
  ];
}

const outcome = ({ verdict, penalty, counted }: Dispute["months"][number]["now"], language: Language) =>
  `${durationText(counted, language)}, ${verdictWords[verdict][language]}, ${penalty ?? "–"}`;

const monthColumns: Column<Dispute["months"][number]>[] = [
  { title: { en: "month", fr: "mois" }, of: ({ month }) => month },
  { title: { en: "as it stands", fr: "en l’état" }, of: ({ now }, language) => outcome(now, language) },
  { title: { en: "if it counts", fr: "si cela compte" }, of: ({ toClient }, language) => outcome(toClient, language) },
  { title: { en: "if it does not", fr: "sinon" }, of: ({ toProvider }, language) => outcome(toProvider, language) },
];

function evidenceColumns(zone: string): Column<Dispute["evidence"][number]>[] {
  return [
    { title: { en: "by", fr: "par" }, of: ({ party }, language) => partyWords[party][language] },
    { title: { en: "record", fr: "enregistrement" }, of: ({ record }) => record },
    { title: { en: "instant", fr: "instant" }, of: ({ at }) => instantOrDash(at, zone) },
    { title: { en: "fact", fr: "fait" }, of: ({ fact }) => `${fact.seq} ${fact.kind}` },
    { title: { en: "says", fr: "dit" }, of: ({ text: said }) => said ?? "" },
    { title: { en: "proof", fr: "preuve" }, of: ({ proof, digest }) => [proof, digest].filter((one) => one !== null).join(" ") },
  ];
}

const seenColumns: Column<Dispute["seen"][number]>[] = [
  { title: { en: "component", fr: "composant" }, of: ({ component }) => component },
  { title: { en: "vantage", fr: "point d’observation" }, of: ({ vantage }) => vantage },
  { title: { en: "whose", fr: "de qui" }, of: ({ party }, language) => partyWords[party][language] },
  { title: { en: "good", fr: "bonnes" }, of: ({ good }) => String(good) },
  { title: { en: "failed", fr: "en échec" }, of: ({ failed }) => String(failed) },
];

function proposalColumns(zone: string): Column<Dispute["proposals"][number]>[] {
  return [
    { title: { en: "proposal", fr: "proposition" }, of: ({ id }) => id },
    { title: { en: "by", fr: "par" }, of: ({ party }, language) => partyWords[party][language] },
    { title: { en: "from", fr: "de" }, of: ({ from }) => instantOrDash(from, zone) },
    { title: { en: "to", fr: "à" }, of: ({ to }) => instantOrDash(to, zone) },
    { title: { en: "counts", fr: "compte" }, of: ({ counts }, language) => countsWords[counts ? "yes" : "no"][language] },
    { title: { en: "state", fr: "état" }, of: ({ state }, language) => proposalWords[state][language] },
    { title: { en: "reason", fr: "motif" }, of: ({ reason }) => reason },
  ];
}

const countsWords = { yes: { en: "yes", fr: "oui" }, no: { en: "no", fr: "non" } };
const proposalWords = {
  open: { en: "waits for an answer", fr: "attend une réponse" },
  accepted: { en: "accepted", fr: "acceptée" },
  declined: { en: "declined", fr: "refusée" },
  withdrawn: { en: "withdrawn", fr: "retirée" },
};
