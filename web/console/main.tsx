import "./console.css";
import "./parts/parts.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { Frame } from "./shell/frame.tsx";
import { Shell } from "./shell/shell.tsx";

const queries = new QueryClient({
  defaultOptions: {
    // What is shown is asked anew when it is opened anew; a failure is shown at once, with the way to try again.
    queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: false },
  },
});

const element = document.getElementById("console");
if (element) {
  createRoot(element).render(
    <QueryClientProvider client={queries}>
      <Frame>
        <Shell />
      </Frame>
    </QueryClientProvider>,
  );
}
