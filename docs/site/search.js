/** The search of the documents: its words are fetched when the field is first used, from beside the page. */
(() => {
  const form = document.querySelector("form[role=search]");
  const field = form.querySelector("input");
  const found = document.getElementById("found");
  const { root } = document.documentElement.dataset;
  const narrow = matchMedia("(max-width: 60rem)");
  const pages = document.querySelector("nav.pages details");
  let search;

  const folded = (term) => term.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

  const load = (file) =>
    new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), {
        src: `${root}assets/${file}`,
        onload: resolve,
        onerror: reject,
      });
      document.head.append(script);
    });

  async function opened() {
    await Promise.all([load("minisearch.js"), load(`search.${document.documentElement.lang}.js`)]);
    const index = new globalThis.MiniSearch({
      fields: ["title", "page", "text"],
      storeFields: ["title", "page", "text"],
      processTerm: folded,
      searchOptions: { boost: { title: 4, page: 2 }, prefix: true, fuzzy: 0.15, combineWith: "AND", processTerm: folded },
    });
    index.addAll(globalThis.passages);
    return index;
  }

  function shown({ id, title, page, text }) {
    const link = Object.assign(document.createElement("a"), { href: root + id });
    const place = Object.assign(document.createElement("strong"), { textContent: title === page ? page : `${page} · ${title}` });
    const begin = Object.assign(document.createElement("span"), { textContent: text.slice(0, 120) });
    link.append(place, begin);
    return link;
  }

  async function answer() {
    const asked = field.value.trim();
    search ??= opened();
    const index = await search;
    if (asked !== field.value.trim()) return;
    const hits = asked === "" ? [] : index.search(asked).slice(0, 8);
    found.replaceChildren(...hits.map(shown));
    if (asked !== "" && hits.length === 0) found.textContent = found.dataset.none;
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  field.addEventListener("input", () => void answer());
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      field.value = "";
      found.replaceChildren();
      field.focus();
    }
  });
  const unfold = () => {
    pages.open = !narrow.matches;
  };
  narrow.addEventListener("change", unfold);
  unfold();
})();
