import { words } from '../../text/words.ts';

const common: Record<string, string> = {
  English:
    'the and to of a in that it was i for with on my we is as this at be but not they have had our so when from were would about their there which because what then after also could been who your an or if more by are one all you do me us he she his her its how out up into than them these some did',
  German:
    'der die das und ich nicht ist ein eine zu mit den dem auf für es wir war haben hatte habe als auch dass sich aber wie bei von aus nach oder wenn einen einer wurde werden sind im am zum zur sehr dann mein meine uns',
  French:
    'le la les et je de des un une que qui dans pour pas est nous avec sur mais était avons ai au aux ce cette il elle ils plus ont été mon ma mes par comme tout très donc leur',
  Spanish:
    'el la los las y que de en un una yo no es por con para se del lo como pero más fue era mi nos muy todo también cuando había hemos este esta su sus al porque he',
  Italian:
    'il lo la gli e che di un una non è per con sono ho ma come del della nel anche era abbiamo mi si le più questo quando stato alla',
  Portuguese:
    'o a os as e que de em um uma não é para com por mas foi era eu nós do da no na se mais como muito também meu minha quando tinha',
  Dutch:
    'de het een en ik niet is van op met voor dat wij was had heb maar ook als bij zijn naar om te aan er dan mijn ons deze die werd',
  Polish: 'i w na z że nie się do to jest był była ale jak od po dla przez oraz mnie my był tak co już tylko',
};

let lists: [string, Set<string>][] | null = null;

/** The language a text is plainly in when that is not English; null when it is English or we are not sure. */
export function foreignLanguage(text: string): string | null {
  const script = foreignScript(text);
  if (script !== null) return script;
  lists ??= Object.entries(common).map(([language, line]) => [language, new Set(line.split(' '))]);
  const said = words(text);
  const shares = lists.map(([language, list]) => ({
    language,
    share: said.filter((word) => list.has(word)).length / said.length,
  }));
  const english = shares.find(({ language }) => language === 'English')?.share ?? 0;
  const best = shares.sort((a, b) => b.share - a.share)[0];
  return best && best.language !== 'English' && best.share > 0.2 && best.share > english * 2 && english < 0.15
    ? best.language
    : null;
}

const scripts: [string, RegExp][] = [
  ['Chinese', /\p{Script=Han}/gu],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Russian or a language near it', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Hindi or a language near it', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];

function foreignScript(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return scripts.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > letters * 0.5)?.[0] ?? null;
}
