import type { Output } from './output.ts';

/** A shorter wait explains itself. */
const quietMilliseconds = 1000;

/** Says how far a long work is, once it has taken over a second; a short one says nothing. */
export function slowProgress(
  { note, stderr }: Pick<Output, 'note' | 'stderr'>,
  now: () => Date,
  line: (done: number, of: number) => string,
): (done: number, of: number) => void {
  const started = now().getTime();
  return (done, of) => {
    if (now().getTime() - started > quietMilliseconds) note(stderr.dim(line(done, of)));
  };
}
