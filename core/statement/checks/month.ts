/** The month is bounded by midnights of the agreement's zone; zone data change, so a difference is told with both versions. Rules, section 6. */
import { dayNumber } from "../../time/civil-date.ts";
import type { Instant } from "../../time/instant.ts";
import { saidInstant } from "../said-instant.ts";
import { finding, judged, unread } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

const dayMs = 86_400_000;
/** No zone was ever so far from universal time, and none is off it by a part of a minute today. */
const farthestMs = 16 * 3_600_000;
const minuteMs = 60_000;

export const month = defineCheck({
  id: "month",
  order: 18,
  title: { en: "Bounds of the month", fr: "Bornes du mois" },
  judge: ({ claims, agreement, tools }) => {
    const zone = agreement.agreement?.zone.value;
    if (claims === undefined || zone === undefined)
      return unread({}, "the statement or the agreement could not be read", "le relevé ou la convention n’ont pas pu être lus");
    const { from, to, zoneData } = claims;
    const words = {
      en: `${claims.month} in ${zone}, zone data ${zoneData}`,
      fr: `${claims.month} dans ${zone}, données de fuseaux ${zoneData}`,
    };
    const bounds = `${saidInstant(from)}/${saidInstant(to)}`;
    if (!isPossible(claims.month, from, to))
      return judged(words, [finding({}, `${bounds} is no month in any zone`, `${bounds} n’est un mois dans aucun fuseau`)]);
    const own = tools.monthOf(claims.month, zone);
    if (own === undefined || (own.from === from && own.to === to)) return judged(words, []);
    const [en, fr] = [
      `${bounds} by zone data ${zoneData}; here ${saidInstant(own.from)}/${saidInstant(own.to)} by ${tools.zoneData}`,
      `${bounds} selon les données ${zoneData}\u202f; ici ${saidInstant(own.from)}/${saidInstant(own.to)} selon ${tools.zoneData}`,
    ];
    const difference = finding({}, en, fr);
    return zoneData === tools.zoneData ? judged(words, [difference]) : judged(words, [], [{ ...difference, needed: false }]);
  },
});

function isPossible(name: string, from: Instant, to: Instant): boolean {
  const [year, number] = name.split("-").map(Number);
  const midnight = (monthOfYear: number) => dayNumber({ year, month: monthOfYear, day: 1 }) * dayMs;
  const near = (at: Instant, utc: Instant) => Math.abs(at - utc) <= farthestMs && (at - utc) % minuteMs === 0;
  return near(from, midnight(number)) && near(to, midnight(number + 1));
}
