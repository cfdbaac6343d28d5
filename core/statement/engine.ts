/** The name of the arithmetic that this code is: statements say by which one they were computed. It changes whenever a figure could. */
export const engine = "garant-availability/1";
