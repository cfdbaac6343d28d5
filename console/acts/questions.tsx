/** The questions that still wait for an answer: only the client's users answer them. */
import type { Question } from "../../api/types.ts";
import { useMay, useSession } from "../shell/session-context.ts";
import { QuestionPanel } from "./question-panel.tsx";

type Props = { readonly of: readonly Question[]; readonly titleOf: (platform: string) => string };

export function Questions({ of, titleOf }: Props) {
  const client = useSession().console === "client";
  const may = useMay("restoration:confirm");
  return of
    .filter(({ answer }) => answer === null)
    .map((question) => (
      <QuestionPanel
        key={question.notification}
        question={question}
        platformTitle={titleOf(question.platform)}
        mayAnswer={client && may}
      />
    ));
}
