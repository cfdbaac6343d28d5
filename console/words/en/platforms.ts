export const platforms = { best: "Month at best" };
