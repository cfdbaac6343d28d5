/** A plain table that becomes blocks on a narrow screen. */
import type { ReactNode } from "react";
import "../style/table.css";

export type Column<Name extends string> = {
  readonly name: Name;
  readonly title: ReactNode;
  /** Right-aligned figures. */
  readonly numeric?: boolean;
  /** Takes the whole line when the table is blocks, without its title. */
  readonly full?: boolean;
  readonly sort?: { readonly direction: "ascending" | "descending" | "none"; readonly toggle: () => void };
};
export type Row<Name extends string> = {
  readonly id: string;
  readonly cells: Readonly<Record<Name, ReactNode>>;
  readonly total?: boolean;
};

type Props<Name extends string> = {
  readonly label: string;
  readonly columns: readonly Column<Name>[];
  readonly rows: readonly Row<Name>[];
  readonly kind?: "stack" | "sum";
};

/** The first column heads its row. */
export function Table<Name extends string>({ label, columns, rows, kind = "stack" }: Props<Name>) {
  return (
    <table className={`g-table g-table--${kind}`} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.name} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} id={row.id} className={row.total ? "g-total" : undefined}>
            {columns.map((column, index) => (
              <Cell key={column.name} column={column} head={index === 0}>
                {row.cells[column.name]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<Name extends string>({ column: { title, numeric, sort } }: { column: Column<Name> }) {
  return (
    <th scope="col" className={numeric ? "g-n" : undefined} aria-sort={sort?.direction}>
      {sort ? (
        <button type="button" className="g-sort" onClick={sort.toggle}>
          {title} {sort.direction === "ascending" ? "↑" : sort.direction === "descending" ? "↓" : ""}
        </button>
      ) : (
        title
      )}
    </th>
  );
}

function Cell<Name extends string>({ column, head, children }: { column: Column<Name>; head: boolean; children: ReactNode }) {
  const look = [column.numeric ? "g-n" : "", column.full ? "g-full" : ""].join(" ").trim();
  if (head)
    return (
      <th scope="row" className={look || undefined}>
        {children}
      </th>
    );
  return (
    <td className={look || undefined} data-label={typeof column.title === "string" ? column.title : undefined}>
      {children}
    </td>
  );
}
