import { sanitise } from '../text/sanitise.ts';
import { joinHyphenated } from './hyphenation.ts';

/** Letters that fonts draw as one (Latin and Arabic forms), and radicals drawn in place of a Han character. */
const compatibilityForms = /[\uFB00-\uFB06\uFB13-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC\u2E80-\u2FDF]+/g;
/** Marks that steer direction or joining of words, and the place of an object that is no text. */
const invisible = /[\u200B\u200E\u200F\u2060\u2061-\u2064\uFFFC]/g;
const wideSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** The bullets of Word's Symbol font have no character of their own. */
const symbolBullets = /[\uF0A7\uF0B7]/g;
/** Icons of symbol fonts stand where no script lives. */
const icons = /\p{Co}+/gu;

const bullet = /^[ \t]*(?:[•‣⁃∙●○▪▫■□◦◆◇►▶▸➢➤✓✔❖␣]+[ \t]*|[*·–—-][ \t]+)(?=\S)/u;
const loneBullet = /^[•‣⁃∙●○▪▫■□◦◆◇►▶▸➢➤❖·]$/u;

/**
 * Text as a person would type it, from what a file gave: NFC, `\n` line ends, no ligatures, soft hyphens,
 * icons, control characters, terminal escapes or direction marks; bullets are '- ', words cut at a line
 * end are whole again, letters are not spaced out, and there is at most one blank line in a row. A tab
 * parts what stood apart on one line. Idempotent.
 */
export function cleanText(raw: string): string {
  let text = raw;
  for (let round = 0; round < maxRounds; round++) {
    const cleaned = cleanOnce(text);
    if (cleaned === text) return text;
    text = cleaned;
  }
  return text;
}

/** What one step removes may bring together what an earlier step looks for; that settles in two or three. */
const maxRounds = 10;

function cleanOnce(raw: string): string {
  const lines = plainCharacters(raw).split('\n').map(closeSpacedLetters).map(foldSpaces).map(plainBullet);
  return joinHyphenated(joinLoneBullets(lines))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
    .normalize('NFC');
}

function plainCharacters(raw: string): string {
  return sanitise(raw)
    .replace(/\u00AD[ \t]*\n[ \t]*/g, '')
    .replaceAll('\u00AD', '')
    .replace(invisible, '')
    .replace(compatibilityForms, (forms) => forms.normalize('NFKC'))
    .replace(wideSpaces, ' ')
    .replace(symbolBullets, '•')
    .replace(icons, ' ');
}

function foldSpaces(line: string): string {
  return line.replace(/[ \t]+/g, (space) => (space.includes('\t') ? '\t' : ' ')).trim();
}

function plainBullet(line: string): string {
  return line.replace(bullet, '- ');
}

/** Some programs draw a bullet on its own, and the text beside it comes as the next line. */
function joinLoneBullets(lines: string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous !== undefined && loneBullet.test(previous) && line !== '') {
      joined[joined.length - 1] = line.startsWith('- ') ? line : `- ${line}`;
    } else {
      joined.push(line);
    }
  }
  return joined;
}

/**
 * 'E D U C A T I O N' is 'EDUCATION', and 'J O H N   D O E' is 'JOHN DOE'. Only where the whole line is
 * single letters, four or more, all capitals: anything else may be a list.
 */
function closeSpacedLetters(line: string): string {
  const trimmed = line.trim();
  if (!/^\p{Lu}(?:[ \t]+\p{Lu}){3,}$/u.test(trimmed)) return line;
  return trimmed
    .split(/[ \t]{2,}|\t/)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
}
