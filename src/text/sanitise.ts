const ESC = '\u001B';
const BEL = '\u0007';
/** The one-byte forms of CSI and of DCS, SOS, OSC, PM and APC. */
const CSI = '\u009B';
const STRING_STARTS = '\u0090\u0098\u009D\u009E\u009F';
const ST = '\u009C';

/**
 * Whole terminal sequences. A string sequence (OSC, DCS …) that never ends loses only its introducer: its
 * payload is ordinary text to a reader, and dropping up to the end would let a text hide its own rest.
 */
const sequences = new RegExp(
  [
    `(?:${ESC}[\\]PX^_]|[${STRING_STARTS}])\\P{Cc}*(?:${BEL}|${ESC}\\\\|${ST})`,
    `${ESC}[\\]PX^_]`,
    `(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]?`,
    `${ESC}[ -/]*[0-~]?`,
  ].join('|'),
  'gu',
);

/** CR LF, CR and the rarer breaks (VT, FF, NEL, LS, PS), which would otherwise glue two words together. */
const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Embeddings, overrides and isolates reorder what is read; the plain marks U+200E and U+200F do not. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g;

const byteOrderMark = /\uFEFF/g;
const loneSurrogates = /\p{Cs}/gu;
const anyControl = /\p{Cc}/gu;

/**
 * Text from outside (a CV, a model, another client's rows), safe to print: no escape sequence, no control
 * character but `\n` and `\t`, no bidi override, well-formed UTF-16, lines parted by `\n`. Idempotent.
 */
export function sanitise(text: string): string {
  return text
    .replace(sequences, '')
    .replace(lineBreaks, '\n')
    .replace(anyControl, (control) => (control === '\n' || control === '\t' ? control : ''))
    .replace(bidiControls, '')
    .replace(byteOrderMark, '')
    .replace(loneSurrogates, '\uFFFD');
}

/** As `sanitise`, on one line: every run of white space becomes one space, none at the ends. */
export function sanitiseLine(text: string): string {
  return sanitise(text).replace(/\s+/g, ' ').trim();
}
