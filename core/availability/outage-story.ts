/** Who opened an outage and who ended it: the two discoveries and the first confirmation. Rules, sections 4 and 6; agreement, article 9. */
import type { Instant } from "../time/instant.ts";
import { has } from "../time/timeline.ts";
import type { Claim } from "../watching/claim.ts";
import type { Account } from "./account.ts";
import type { Outage } from "./outages.ts";

/** Supervision speaks of a component; a user by a record. */
export type Voice =
  | { readonly by: "supervision"; readonly component: string }
  | { readonly by: "client"; readonly record: string };

export type OutageStory = { readonly opened: readonly Voice[]; readonly ended: readonly Voice[] };

/** The voices that are there at the outage's first instant, and those that end what is there at its last; none ends what lasts. */
export function storyOf({ testimony, units, until }: Account, { from, to, components }: Outage): OutageStory {
  const standing = (speaker: "supervision" | "client", at: Instant) =>
    units.filter((unit) => unit.speaker === speaker && has(unit.stands, at)).flatMap((unit) => unit.components);
  const supervision = (at: Instant): Voice[] =>
    unique(standing("supervision", at)).map((component) => ({ by: "supervision", component }));
  const claims = testimony.claims.filter((claim) => claim.components.every((name) => components.includes(name)));
  const opening = claims.filter((claim) => speaks(claim, from) && standing("client", from).length > 0);
  const opened: Voice[] = [...supervision(from), ...opening.map(({ id }): Voice => ({ by: "client", record: id }))];
  if (to > until) return { opened, ended: [] };
  const last = to - 1;
  const ending = standing("client", last).length > 0 ? claims.filter((claim) => speaks(claim, last)) : [];
  return { opened, ended: [...supervision(last), ...ending.flatMap((claim) => endOf(claim, to))] };
}

/** What ended a claim or its dispute: a restoration, or supervision seeing all its components up again. */
function endOf({ components, confirmed, restored, answered }: Claim, at: Instant): Voice[] {
  const records = unique([restored, answered].flatMap((record) => (record?.at === at ? [record.id] : [])));
  const seen = confirmed === at ? components.map((component): Voice => ({ by: "supervision", component })) : [];
  return [...records.map((record): Voice => ({ by: "client", record })), ...seen];
}

function speaks({ down, disputed }: Claim, at: Instant): boolean {
  return has(down, at) || has(disputed, at);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
