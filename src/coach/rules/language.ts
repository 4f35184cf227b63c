import { languageName, primaryTag } from '../../text/language-tag.ts';
import { words } from '../../text/words.ts';

/** A language one can tell a text to be in: its English name, and the tags (BCP 47, primary) it covers. */
interface Spoken {
  name: string;
  tags: readonly string[];
}

/** The commonest words of each language that is told by its words. */
const common: Record<string, string> = {
  en: 'the and to of a in that it was i for with on my we is as this at be but not they have had our so when from were would about their there which because what then after also could been who your an or if more by are one all you do me us he she his her its how out up into than them these some did',
  de: 'der die das und ich nicht ist ein eine zu mit den dem auf für es wir war haben hatte habe als auch dass sich aber wie bei von aus nach oder wenn einen einer wurde werden sind im am zum zur sehr dann mein meine uns',
  fr: 'le la les et je de des un une que qui dans pour pas est nous avec sur mais était avons ai au aux ce cette il elle ils plus ont été mon ma mes par comme tout très donc leur',
  es: 'el la los las y que de en un una yo no es por con para se del lo como pero más fue era mi nos muy todo también cuando había hemos este esta su sus al porque he',
  it: 'il lo la gli e che di un una non è per con sono ho ma come del della nel anche era abbiamo mi si le più questo quando stato alla',
  pt: 'o a os as e que de em um uma não é para com por mas foi era eu nós do da no na se mais como muito também meu minha quando tinha',
  nl: 'de het een en ik niet is van op met voor dat wij was had heb maar ook als bij zijn naar om te aan er dan mijn ons deze die werd',
  pl: 'i w na z że nie się do to jest był była ale jak od po dla przez oraz mnie my był tak co już tylko',
};

const scripts: [names: Spoken, letters: RegExp][] = [
  [{ name: 'Chinese', tags: ['zh', 'yue', 'ja'] }, /\p{Script=Han}/gu],
  [{ name: 'Japanese', tags: ['ja'] }, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  [{ name: 'Korean', tags: ['ko'] }, /\p{Script=Hangul}/gu],
  [
    {
      name: 'Russian or a language near it',
      tags: ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk', 'ky', 'mn', 'tg'],
    },
    /\p{Script=Cyrillic}/gu,
  ],
  [{ name: 'Arabic', tags: ['ar', 'fa', 'ur', 'ps', 'ckb'] }, /\p{Script=Arabic}/gu],
  [{ name: 'Greek', tags: ['el'] }, /\p{Script=Greek}/gu],
  [{ name: 'Hebrew', tags: ['he', 'yi'] }, /\p{Script=Hebrew}/gu],
  [{ name: 'Hindi or a language near it', tags: ['hi', 'mr', 'ne'] }, /\p{Script=Devanagari}/gu],
  [{ name: 'Thai', tags: ['th'] }, /\p{Script=Thai}/gu],
];

/**
 * The language a text is plainly in when that is not `language` (BCP 47), by its English name; null when it is, or
 * when we are not sure. A language we do not know is told only from English and from other scripts.
 */
export function foreignLanguage(text: string, language: string): string | null {
  const wanted = primaryTag(language);
  const script = mainScript(text);
  if (script !== null) return script.tags.includes(wanted) ? null : script.name;
  const shares = sharesOfCommonWords(text);
  const best = shares[0];
  if (wanted === 'en' && isUnknownLanguage(text, shares.find(({ tag }) => tag === 'en')?.share ?? 0))
    return best && best.share > surely ? languageName(best.tag) : 'another language';
  if (!best || best.tag === wanted || best.share <= surely) return null;
  const own = shares.find(({ tag }) => tag === wanted);
  if (own === undefined) return best.tag === 'en' && best.share > surelyEnglish ? languageName('en') : null;
  return best.share > own.share * 2 && own.share < mostOfOwn ? languageName(best.tag) : null;
}

/** Shares of a text's words that are among a language's commonest. */
const surely = 0.2;
const surelyEnglish = 0.35;
const mostOfOwn = 0.15;

let lists: [tag: string, Set<string>][] | null = null;

function sharesOfCommonWords(text: string): { tag: string; share: number }[] {
  lists ??= Object.entries(common).map(([tag, line]) => [tag, new Set(line.split(' '))]);
  const said = words(text);
  return lists
    .map(([tag, list]) => ({ tag, share: said.filter((word) => list.has(word)).length / said.length }))
    .sort((a, b) => b.share - a.share);
}

/** The script of more than half of the letters, unless that is Latin. */
function mainScript(text: string): Spoken | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = scripts.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > letters * 0.5);
  return found?.[0] ?? null;
}

/** Whether a text of some length is prose of a language that has no list here: whole words, hardly one of them English. */
function isUnknownLanguage(text: string, englishShare: number): boolean {
  const said = words(text).filter((word) => /\p{L}/u.test(word));
  if (said.length < 30 || englishShare >= fewEnglish || !/[.,;!?]/.test(text)) return false;
  const whole = said.filter(
    (word) =>
      /[aeiouyà-öø-ýÿăąāęėěēįīıłńņňőōřšșşţťțůűūųýžźżœæåäöüđð]/iu.test(word) &&
      !/[bcdfghjklmnpqrstvwxz]{6}/i.test(word),
  );
  const short = said.filter((word) => [...word].length <= 3).length / said.length;
  const different = new Set(said).size / said.length;
  return whole.length / said.length > 0.85 && short > 0.12 && short < 0.7 && different > 0.4;
}

const fewEnglish = 0.06;
