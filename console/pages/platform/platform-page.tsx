/** "Is it up, which part is not, how much is left, what happened this month." */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { platformQuery } from "../../data/platforms.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { PlatformBody } from "./platform-body.tsx";
import "./platform.css";

export function PlatformPage() {
  const { platform: id = "" } = useParams({ strict: false });
  const platform = useQuery(platformQuery(id));
  return (
    <PageBody title={platform.data?.title ?? id}>
      <Region of={platform} height={700} whole>
        {(read) => <PlatformBody of={read} />}
      </Region>
    </PageBody>
  );
}
