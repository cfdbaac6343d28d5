/** What every page stands in: what was read, and the way from page to page. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { againAfter } from "./data/client.ts";
import { router } from "./routes.tsx";
import { useFetchedEarly } from "./shell/fetch-early.ts";

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: againAfter(2),
    },
  },
});

export function App() {
  useFetchedEarly();
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
