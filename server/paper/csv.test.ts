/** Tables as a spreadsheet reads them, and as it must not. RFC 4180. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("the French form and the English one", () => {
  const rows = [["Été", { number: "99.8972" }, null]] as const;
  expect(csvOf(["Mois", "Taux", "Fin"], rows, "comma")).toBe("\ufeffMois;Taux;Fin\r\nÉté;99,8972;\r\n");
  expect(csvOf(["Month", "Rate", "End"], rows, "point")).toBe("Month,Rate,End\r\nÉté,99.8972,\r\n");
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("a text that a spreadsheet would run is made a text: %j", (text) => {
  expect(
    csvOf(["a"], [[text]], "point")
      .split("\r\n")
      .slice(1)
      .join("\r\n"),
  ).toMatch(/^"?'/);
});

test("whatever the texts, a reader of RFC 4180 finds them again, cell by cell", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 })),
      fc.constantFrom("point", "comma"),
      (rows, form) => {
        const separator = form === "comma" ? ";" : ",";
        const text = csvOf(["a", "b"], rows, form);
        const plain = rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
        expect(readBack(text.replace(/^\ufeff/, ""), separator)).toEqual([["a", "b"], ...plain]);
        return true;
      },
    ),
  );
});

/** A reader of its own: quotes, doubled quotes, line ends. */
function readBack(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ["", false];
  const last = () => rows.at(-1) ?? [];
  for (let place = 0; place < text.length; place += 1) {
    const char = text[place] ?? "";
    if (quoted && char === '"' && text[place + 1] === '"') {
      cell += '"';
      place += 1;
    } else if (char === '"') quoted = !quoted;
    else if (!quoted && char === separator) {
      last().push(cell);
      cell = "";
    } else if (!quoted && char === "\r" && text[place + 1] === "\n") {
      last().push(cell);
      cell = "";
      rows.push([]);
      place += 1;
    } else cell += char;
  }
  return rows.slice(0, -1);
}
