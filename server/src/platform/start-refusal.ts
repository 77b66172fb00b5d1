// Why Sitzplan does not start (or a command does not run), in one plain sentence for the person at the terminal.
// Whoever catches it prints the sentence without a stack and exits 1.

export class StartRefusal extends Error {
  constructor(sentence: string, options: { cause?: unknown } = {}) {
    super(sentence, options)
    this.name = 'StartRefusal'
  }
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file is in the way',
  ENAMETOOLONG: 'the path is too long',
}

/** The refusal for a file operation that failed: `what` says what could not be done, e.g. "The folder /x cannot be made". */
export function fileRefusal(what: string, error: unknown): StartRefusal {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return new StartRefusal(`${what}: ${reasons[code] ?? (error as Error).message}.`, { cause: error })
}
