import { expect, test } from "vitest";
import { permissionKey } from "../console/words/permission-key.ts";
import { permissionsOf } from "../server/auth/permissions.ts";

test("every right that the server knows has words on the console", () => {
  const all = [...permissionsOf("client"), ...permissionsOf("provider")];
  expect(all.filter((permission) => permissionKey(permission) === undefined)).toEqual([]);
  expect(permissionKey("platform:fly")).toBeUndefined();
});
