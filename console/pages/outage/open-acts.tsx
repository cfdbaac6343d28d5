/** What a person can say while the outage is open, or while a question about it waits. */
import type { Outage } from "../../../api/types.ts";
import { BackOnMySide } from "../../acts/back-on-my-side.tsx";
import { QuestionPanel } from "../../acts/question-panel.tsx";
import { SeeItToo } from "../../acts/see-it-too.tsx";
import { useSession } from "../../shell/session-context.ts";

export function OpenActs({ of }: { of: Outage }) {
  const client = useSession().console === "client";
  return (
    <>
      {of.questions
        .filter(({ answer }) => answer === null)
        .map((question) => (
          <QuestionPanel key={question.notification} question={question} platformTitle={of.platformTitle} mayAnswer={client} />
        ))}
      {of.to === null && client && (
        <div className="g-row">
          <SeeItToo platform={of.platform} />
          <BackOnMySide platform={of.platform} />
        </div>
      )}
    </>
  );
}
