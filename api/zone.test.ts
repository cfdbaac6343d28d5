import { expect, test } from "vitest";
import { zoneExists } from "./zone.ts";

test.each([
  ["Europe/Paris", true],
  ["America/Argentina/Buenos_Aires", true],
  ["Etc/GMT+5", true],
  ["UTC", true],
  ["Europe/Pari", false],
  ["europe/paris", false],
  ["+01:00", false],
  ["Z", false],
  ["", false],
  ["../Paris", false],
])("the zone %j exists: %s", (zone, exists) => expect(zoneExists(zone)).toBe(exists));
