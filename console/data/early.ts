/** What the page asked for before its program was there (`public/early.js`): each answer is taken once, at the start, by the same reader. */

/** Between which instants (ms) of this computer's clock something was asked and answered. */
export type RoundTrip = readonly [asked: number, answered: number];

type Early = {
  readonly headers: Readonly<Record<string, string>>;
  readonly asked: number;
  readonly answered: number;
  readonly response: Promise<Response>;
};

declare global {
  var garantEarly: Map<string, Early> | undefined;
}

const trips = new WeakMap<Response, RoundTrip>();

/** Whether a path was asked for early, and nobody has taken its answer. */
export const askedEarly = (path: string): boolean => globalThis.garantEarly?.has(`/api/v1${path}`) ?? false;

/** The answer to a request, where it was asked for early and by the same reader. */
export async function takenEarly(request: Request): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  const early = request.method === "GET" ? globalThis.garantEarly?.get(`${pathname}${search}`) : undefined;
  if (early === undefined || Object.entries(early.headers).some(([name, value]) => request.headers.get(name) !== value)) return;
  globalThis.garantEarly?.delete(pathname);
  const response = await early.response;
  trips.set(response, [early.asked, early.answered]);
  return response;
}

/** When it was, of an answer that was asked for early. */
export const earlyTripOf = (response: Response): RoundTrip | undefined => trips.get(response);

/** From now on everything is asked for anew. */
export const forgetEarly = (): void => globalThis.garantEarly?.clear();
