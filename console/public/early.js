// Before anything else of the page: its theme, so that nothing is painted in the other one; and what every page reads first, asked
// for while the program is still on its way. `console/data/early.ts` takes the answers.
{
  const kept = (name) => localStorage.getItem(`garant.${name}`);
  const theme = kept("theme");
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.classList.toggle("pf-v6-theme-dark", dark);

  const language = (kept("language") ?? navigator.language).toLowerCase().startsWith("fr") ? "fr" : "en";
  const client = kept("client");
  const headers = { accept: "application/json", "accept-language": language, ...(client ? { "garant-client": client } : {}) };
  const ask = (path) => {
    const early = { headers, asked: Date.now(), answered: Number.NaN, response: fetch(path, { headers, redirect: "error" }) };
    early.response.then(
      () => {
        early.answered = Date.now();
      },
      () => {},
    );
    return [path, early];
  };
  const first = { "/": ["/api/v1/session", "/api/v1/overview"], "/sign-in": [] };
  globalThis.garantEarly = new Map((first[location.pathname] ?? ["/api/v1/session"]).map(ask));

  const words = document.currentScript.dataset[language];
  if (words) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "modulepreload", href: words, crossOrigin: "" });
    document.head.append(link);
  }
}
