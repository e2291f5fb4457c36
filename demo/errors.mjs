/** Anything else that the user can put right, such as an unreadable file: one line, exit code 1. */
export class DemoError extends Error {}

/** What a system error means, in words; Node's own message for codes not listed here. */
export function reason(error) {
  const known = {
    EACCES: 'permission denied',
    EEXIST: 'a file of that name is in the way',
    EISDIR: 'it is a folder',
    ENOENT: 'it does not exist',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a part of the path is a file, not a folder',
    EPERM: 'operation not permitted',
    EROFS: 'the file system is read-only',
  };
  return known[error.code] ?? error.message;
}
