/** "What is in dispute, what does each side say, what hangs on it, how is it settled". */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { disputeQuery } from "../../data/disputes.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useWords } from "../../words/use-words.ts";
import { BothSides } from "./both-sides.tsx";
import { Hanging } from "./hanging.tsx";
import { Head } from "./head.tsx";
import { Proposals } from "./proposals.tsx";
import { SeenThen } from "./seen-then.tsx";

export function DisputePage() {
  const { t } = useWords();
  const { platform = "", dispute = "" } = useParams({ strict: false });
  const read = useQuery(disputeQuery(platform, dispute));
  const kind = read.data?.kind;
  return (
    <PageBody title={kind ? `${t(`disputes.kind.${kind}`)}, ${dispute}` : t("disputes.title")}>
      <Region of={read} height={700} whole>
        {(of) => (
          <>
            <Head of={of} />
            <Hanging of={of} />
            <BothSides of={of} />
            <div className="g-grid g-2">
              <Proposals of={of} />
              <SeenThen of={of} />
            </div>
          </>
        )}
      </Region>
    </PageBody>
  );
}
