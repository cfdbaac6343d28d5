/** The options that hold for every command, wherever they stand: taken out before the command is looked for. */

export type Everywhere = {
  readonly help: boolean;
  readonly json: boolean;
  readonly version: boolean;
  readonly language: string | undefined;
  readonly rest: readonly string[];
};

/** After `--` nothing is taken. `--version` is taken only where no command stands before it. */
export function takeEverywhere(typed: readonly string[]): Everywhere {
  const end = typed.indexOf("--");
  const own = end === -1 ? typed : typed.slice(0, end);
  const rest: string[] = [];
  const taken: { -readonly [Name in keyof Everywhere]: Everywhere[Name] } = {
    help: false,
    json: false,
    version: false,
    language: undefined,
    rest,
  };
  for (let place = 0; place < own.length; place += 1) {
    const word = own[place] ?? "";
    if (word === "--help" || word === "-h") taken.help = true;
    else if (word === "--json") taken.json = true;
    else if (word === "--version" && rest.length === 0) taken.version = true;
    else if (word.startsWith("--lang=")) taken.language = word.slice("--lang=".length);
    else if (word === "--lang") {
      place += 1;
      taken.language = own[place];
    } else rest.push(word);
  }
  return { ...taken, rest: [...rest, ...(end === -1 ? [] : typed.slice(end))] };
}
