import { type FoundSkill, findSkills, type Skill } from './find-skills.ts';

/** Skills of which any one meets the requirement; the first is the one named first. */
export type SkillChoice = [NamedSkill, ...NamedSkill[]];
type NamedSkill = Skill & Pick<FoundSkill, 'said'>;

type Joint = 'comma' | 'or' | 'and' | 'example' | 'none';

const aside = String.raw`(?:\([^)]*\)?\s*|\)\s*)?`;
const filler = String.raw`(?:(?:an?|the|another|other|any|some|similar|equivalent|comparable|even|either|with|in|of|on|using|experience|knowledge)\s+)*`;
const joints: [Joint, RegExp][] = [
  [
    'or',
    new RegExp(
      String.raw`^\s*${aside}(?:,\s*(?:[\w+#./-]+\s?){1,3})*,?\s*(?:(?:and\s*/\s*)?or\s+${filler}|/\s*)$`,
      'i',
    ),
  ],
  ['and', new RegExp(String.raw`^\s*${aside},?\s*(?:and|&|plus)\s+${filler}$`, 'i')],
  [
    'example',
    /^[^.;:]{0,40}?(?:\bsuch as|\blike|\be\.?g\.?,?|\bfor (?:example|instance),?)\s+(?:an?\s+|the\s+)?$/i,
  ],
  ['comma', new RegExp(String.raw`^\s*${aside},\s*(?:(?:[\w+#./-]+\s?){1,3},\s*)*(?:either\s+)?$`, 'i')],
];
const orSimilar =
  /^[^,;.:]{0,24},?\s*(?:or|\/)\s+(?:(?:an?|any)\s+)?(?:an?other|other|similar|equivalent|comparable|the like)\b/i;
const opensExamples = /(?:\bsuch as|\be\.?g\.?,?|\bfor (?:example|instance),?)\s+(?:an?\s+|the\s+)?$/i;

/**
 * The skills a clause names, those joined by 'or', a slash or 'such as' as one choice: 'Go or Java' is one
 * requirement, 'Go and Java' are two. In order of first mention; a skill is named once.
 */
export function skillChoices(clause: string): SkillChoice[] {
  const choices: SkillChoice[] = [];
  let open: FoundSkill[] = [];
  let either = false;
  let examples = false;
  const close = () => {
    const [first, ...others] = open;
    if (first && (either || examples)) choices.push([first, ...others]);
    else for (const skill of open) choices.push([skill]);
    open = [];
    either = false;
    examples = false;
  };
  const found = findSkills(clause);
  for (const [at, skill] of found.entries()) {
    const before = found[at - 1];
    const joint = before ? jointOf(clause.slice(before.end, skill.start)) : 'none';
    const last = open.at(-1);
    if (joint === 'example' && last) {
      open.pop();
      close();
      open = [last];
      examples = true;
    } else if (joint === 'none' || (joint === 'and' && !examples) || (joint === 'comma' && either)) close();
    if (joint === 'none' && opensExamples.test(clause.slice(0, skill.start))) examples = true;
    if (joint === 'or') either = true;
    open.push(skill);
    if (orSimilar.test(clause.slice(skill.end, found[at + 1]?.start))) either = true;
  }
  close();
  return distinctChoices(choices);
}

function jointOf(gap: string): Joint {
  return joints.find(([, pattern]) => pattern.test(gap))?.[0] ?? 'none';
}

function distinctChoices(choices: SkillChoice[]): SkillChoice[] {
  const seen = new Set<string>();
  return choices.flatMap((choice): SkillChoice[] => {
    const [first, ...others] = choice.filter(({ name }, at) => {
      const isNew = !seen.has(name) && choice.findIndex((other) => other.name === name) === at;
      return isNew;
    });
    for (const { name } of choice) seen.add(name);
    const plain = ({ name, family, said }: NamedSkill): NamedSkill => ({ name, family, said });
    return first ? [[plain(first), ...others.map(plain)]] : [];
  });
}
