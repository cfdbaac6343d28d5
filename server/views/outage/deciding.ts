/** Which steps decide an outage. Agreement, article 9: the earlier of the two discoveries starts it, the first confirmation ends it. */
import { storyOf } from "../../../core/availability/outage-story.ts";
import type { Instant } from "../../../core/time/instant.ts";
import { cut } from "../../../core/time/timeline.ts";
import { spanOf } from "../outage-summary.ts";
import type { OutageParts, Step } from "./parts.ts";

/** Which step sets the start: whoever discovered first. Which sets the end: the first confirmation, that stopped what counts. */
export function deciding(parts: OutageParts): (step: Step) => Step["decides"] {
  const { account } = parts.books;
  const own = account.outages.find(({ from, to }) => from <= parts.said.from && parts.said.from < to);
  const opened = own === undefined ? [] : storyOf(account, own).opened;
  const opens = ({ kind, at, record, components }: Step) =>
    opened.some((voice) =>
      voice.by === "client"
        ? kind === "notified" && record === voice.record
        : (kind === "detected" || kind === "corrected") && at === parts.said.from && components.includes(voice.component),
    );
  const end = stopOf(parts);
  const ends = ({ kind, at }: Step) => (kind === "restored-by-supervision" || kind === "restored-by-user") && at === end;
  return (step) => (opens(step) ? "start" : ends(step) ? "end" : null);
}

/** When nothing of the outage was down any more, whatever stayed in dispute; null while something is. */
function stopOf({ said, books: { account } }: OutageParts): Instant | null {
  const span = spanOf(said, account);
  const { components, claims } = account.testimony;
  const own = ({ name }: { readonly name: string }) => said.components.includes(name);
  const down = [
    ...components.filter(own).map((component) => component.down),
    ...claims.filter((claim) => claim.components.some((name) => said.components.includes(name))).map((claim) => claim.down),
  ];
  const ends = down.flatMap((set) => cut(set, { from: span.from, to: span.to + 1 }).map(({ to }) => to));
  const last = ends.length === 0 ? span.to : Math.max(...ends);
  return said.to === null && last > span.to ? null : Math.min(last, span.to);
}
