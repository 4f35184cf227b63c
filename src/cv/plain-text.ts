const decoders = {
  utf8: () => new TextDecoder('utf-8', { fatal: true }),
  utf16le: () => new TextDecoder('utf-16le', { fatal: true }),
  utf16be: () => new TextDecoder('utf-16be', { fatal: true }),
  windows1252: () => new TextDecoder('windows-1252'),
} as const;

/**
 * Text from a file's bytes: UTF-8, UTF-16 where a byte order mark says so, and else Windows-1252, which
 * holds Latin-1. Null when the bytes are no text in any of these.
 */
export function decodePlainText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf16be', bytes);
  if (looksBinary(bytes)) return null;
  return decode('utf8', bytes) ?? decode('windows1252', bytes);
}

function decode(encoding: keyof typeof decoders, bytes: Uint8Array): string | null {
  try {
    return decoders[encoding]().decode(bytes);
  } catch {
    return null;
  }
}

/** Text has no NUL, and hardly a control character beside tab, line ends, form feed and escape. */
function looksBinary(bytes: Uint8Array): boolean {
  let odd = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) odd += 1;
  }
  return odd > bytes.length / 100;
}
