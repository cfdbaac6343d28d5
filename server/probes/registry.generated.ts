// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { containerRegistry } from "./container-registry.ts";
import { dns } from "./dns.ts";
import { grpc } from "./grpc.ts";
import { http } from "./http.ts";
import { ingressCanary } from "./ingress-canary.ts";
import { kubernetes } from "./kubernetes.ts";
import { openshiftConsole } from "./openshift-console.ts";
import { openshiftOauth } from "./openshift-oauth.ts";
import { tcp } from "./tcp.ts";
import { tls } from "./tls.ts";

export const registry = [containerRegistry, dns, grpc, http, ingressCanary, kubernetes, openshiftConsole, openshiftOauth, tcp, tls] as const;
