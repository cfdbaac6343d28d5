/** Work on a data folder that the command line asks for, done by a process that holds the folder. */

/** `exitCode` as the command line's: 0 fine, 1 not verified, 2 wrong use. */
export type TaskResult = { readonly exitCode: 0 | 1 | 2; readonly text: string; readonly json: object };
