/** What a browser says of itself, as people call it. RFC 9110, section 10.1.5: the order of its parts is a history of pretences. */

/** The first that is found: later ones are pretended by the earlier. */
const browsers: readonly [name: string, mark: RegExp][] = [
  ["Edge", /Edg(?:e|A|iOS)?\/(\d+)/],
  ["Opera", /OPR\/(\d+)/],
  ["Firefox", /(?:Firefox|FxiOS)\/(\d+)/],
  ["Chrome", /(?:Chrome|CriOS)\/(\d+)/],
  ["Safari", /Version\/(\d+).*Safari/],
];
const systems: readonly [name: string, mark: RegExp][] = [
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
];

/** `Firefox 145, Linux`; as it was said where no browser is known in it. */
export function browserName(said: string): string {
  const found = browsers.flatMap(([name, mark]) => {
    const version = mark.exec(said)?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  })[0];
  if (found === undefined) return said;
  const system = systems.find(([, mark]) => mark.test(said))?.[0];
  return system === undefined ? found : `${found}, ${system}`;
}
