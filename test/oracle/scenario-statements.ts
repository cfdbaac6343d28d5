/** What people and inventories say in a scenario: near each other, near the observations, often at one instant. */
import type * as records from "../../core/watching/record.ts";
import type { Draw } from "./draw.ts";
import type { Clock } from "./scenario-clock.ts";

type Saying = {
  readonly draw: Draw;
  readonly clock: Clock;
  readonly platform: records.PlatformRecord;
  readonly causes: readonly string[];
};

/** How many of a kind there are at most; many scenarios have none. */
function some<Kind>({ draw }: Saying, most: number, make: (index: number) => Kind): Kind[] {
  return draw.chance(35) ? [] : draw.times(draw.integer(1, most), make);
}

export function statementsOf(saying: Saying): records.StatedRecord[] {
  const notifications = some(saying, 4, (index) => notification(saying, `n${index}`));
  const exclusions = some(saying, 3, (index) => exclusion(saying, `x${index}`));
  const restorations = some(saying, 4, (index) => restoration(saying, `r${index}`, notifications));
  const disputable = [...notifications, ...exclusions];
  const contests =
    disputable.length > 0 && saying.draw.chance(50) ? some(saying, 3, (index) => contest(saying, `c${index}`, disputable)) : [];
  const zones = some(saying, 3, (index) => zonesRecord(saying, `z${index}`));
  const voids = saying.draw.chance(35) ? some(saying, 3, (index) => voidRecord(saying, `v${index}`)) : [];
  const session = saying.draw.chance(30) ? saying.clock.instant() : undefined;
  const rulings = some(saying, 4, (index) => ruling(saying, `g${index}`, session));
  const made = [...notifications, ...exclusions, ...restorations, ...contests, ...zones, ...voids, ...rulings];
  const withdrawn = made.length > 0 && saying.draw.chance(25);
  return [...made, ...(withdrawn ? some(saying, 3, (index) => retraction(saying, `w${index}`, made)) : [])];
}

function components({ draw, platform }: Saying): { components?: string[] } {
  return draw.chance(40) ? {} : { components: draw.shuffled(draw.some(platform.components.map((component) => component.name))) };
}

function stretch({ clock }: Saying): { from: number; to: number } {
  const from = clock.instant();
  return { from, to: clock.notBefore(from + 1) };
}

function notification(saying: Saying, id: string): records.NotificationRecord {
  return { kind: "notification", id, at: saying.clock.instant(), ...components(saying) };
}

function restoration(
  saying: Saying,
  id: string,
  notifications: readonly records.NotificationRecord[],
): records.RestorationRecord {
  const { draw, clock } = saying;
  if (notifications.length === 0 || draw.chance(50))
    return { kind: "restoration", id, at: clock.instant(), ...components(saying) };
  const of = draw.pick(notifications);
  return { kind: "restoration", id, at: clock.notBefore(of.at), of: of.id };
}

function contest({ draw, clock }: Saying, id: string, disputable: readonly { id: string; at: number }[]): records.ContestRecord {
  const of = draw.pick(disputable);
  return { kind: "contest", id, at: clock.notBefore(of.at), of: of.id };
}

function exclusion(saying: Saying, id: string): records.ExclusionRecord {
  const { draw, clock, causes } = saying;
  const { from, to } = stretch(saying);
  const open = draw.chance(25) ? { from } : { from, to };
  return { kind: "exclusion", id, at: clock.instant(), cause: draw.pick(causes), ...open, ...components(saying) };
}

function zonesRecord({ draw, clock }: Saying, id: string): records.ZonesRecord {
  return { kind: "zones", id, at: clock.instant(), zones: draw.integer(0, 3) };
}

function voidRecord(saying: Saying, id: string): records.VoidRecord {
  const { draw, clock, platform } = saying;
  const vantage = draw.chance(50) ? {} : { vantage: draw.pick(platform.vantages).name };
  return {
    kind: "void",
    id,
    at: clock.instant(),
    component: draw.pick(platform.components).name,
    ...vantage,
    ...stretch(saying),
  };
}

function ruling(saying: Saying, id: string, session: number | undefined): records.RulingRecord {
  return { kind: "ruling", id, at: session ?? saying.clock.instant(), ...stretch(saying), counts: saying.draw.chance(50) };
}

function retraction({ draw, clock }: Saying, id: string, made: readonly { id: string; at: number }[]): records.RetractionRecord {
  const of = draw.pick(made);
  return { kind: "retraction", id, at: clock.notBefore(of.at), of: of.id };
}
