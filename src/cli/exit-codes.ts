/**
 * Exit codes, as `docs/exit-status.md` explains them. A notice whose numbers disagree is not a failure of the tool, so it has a
 * code of its own; in a batch the others go on, and the greatest code wins.
 */
export const exitCodes = {
  /** Every decided check holds. */
  ok: 0,
  /** One or more checks fail. */
  fails: 1,
  /** Something could not be read, or the command was misused. */
  unreadable: 2,
  /** Ended by Ctrl-C, as shells have it: 128 + SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The worst thing that happened so far. */
export class Status {
  code: ExitCode = exitCodes.ok;

  raise(code: ExitCode): void {
    if (code > this.code) this.code = code;
  }
}

/** The command line or a file that steers the program asks for something that cannot be: one line, exit code 2. */
export class Misuse extends Error {
  override name = 'Misuse';

  constructor(readonly reason: { zh: string; en: string }) {
    super(reason.en);
  }
}
