/**
 * Node's clients of HTTP/1.1. Not by `import`: that makes a namespace of all that the module has, which reads its `WebSocket`, which loads
 * and starts all of undici: 11 MB in each thread, for nothing.
 */
export const { request } = process.getBuiltinModule("node:http");
export const { request: secureRequest } = process.getBuiltinModule("node:https");

/** HTTP/2, loaded where a probe that speaks it is prepared: no other has its price. */
export const nodeHttp2 = () => process.getBuiltinModule("node:http2");
