/** What a user of the client can say of an outage under way: that it is seen, that service is back. */
import { useMay, useSession } from "../shell/session-context.ts";
import { BackOnMySide } from "./back-on-my-side.tsx";
import { SeeItToo } from "./see-it-too.tsx";

type Props = { readonly platform: string; readonly primary?: boolean; readonly back?: boolean };

/** `back`: whether to say that service is back is offered too. */
export function UsersWord({ platform, primary = false, back = true }: Props) {
  const client = useSession().console === "client";
  const mayReport = useMay("outage:report");
  const mayConfirm = useMay("restoration:confirm");
  if (!client) return null;
  return (
    <>
      {mayReport && <SeeItToo platform={platform} primary={primary} />}
      {back && mayConfirm && <BackOnMySide platform={platform} />}
    </>
  );
}
