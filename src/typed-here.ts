/**
 * Command lines in our own messages, as they work here: whoever came by `npm start` or `npm run demo` has no
 * `greenroom` on the path, but npx finds it in this folder.
 */
export function typedHere(text: string): string {
  return process.env.npm_lifecycle_event
    ? text.replace(/(?<!npx )\bgreenroom (?=[a-z])/g, 'npx greenroom ')
    : text;
}
