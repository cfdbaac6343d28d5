/** Starts the console: its words and what was asked for early first, so that the first page is drawn once, and in no language that nobody chose. */
import "@patternfly/react-core/dist/styles/base.css";
import "./style/base.css";
import { createRoot } from "react-dom/client";
import { App, queries } from "./app.tsx";
import { askedEarly, forgetEarly } from "./data/early.ts";
import { overviewQuery } from "./data/platforms.ts";
import { sessionQuery } from "./data/session.ts";
import { router } from "./routes.tsx";
import { startWords } from "./words/words.ts";

const place = document.getElementById("root");
if (place) void readFirst().then(() => createRoot(place).render(<App />));

/** What fails here is asked for again, and told, by the page that needs it. */
async function readFirst(): Promise<void> {
  await startWords();
  await Promise.all([
    router.load(),
    askedEarly("/session") && queries.prefetchQuery({ ...sessionQuery, retry: false }),
    askedEarly("/overview") && queries.prefetchQuery({ ...overviewQuery, retry: false }),
  ]);
  forgetEarly();
}
