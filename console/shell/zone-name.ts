/** The city that a zone is called after: `Europe/Paris` is Paris. */
export const zoneName = (zone: string): string => zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
