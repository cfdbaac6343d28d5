/** 0 fine, 1 not verified, 2 wrong use or bad input, 3 failure. */
export type ExitCode = 0 | 1 | 2 | 3;
