import type { Requirement } from '../../interview/types.ts';
import { contentStems, words } from '../../text/words.ts';
import { type Competency, competencyIn, type FoundCompetency } from './competencies.ts';
import type { Skill } from './find-skills.ts';
import type { JobSentence } from './job-sections.ts';
import { type Phrase, speakablePhrase } from './phrase.ts';
import { adjectives } from './phrase-words.ts';
import { skillChoices } from './skill-choices.ts';
import { verbForm } from './verbs.ts';

/** A requirement and what kind of question can be asked of it. */
export interface JobTopic {
  requirement: Requirement;
  form: 'skill' | 'activity' | 'thing' | 'competency';
  /** The skill family, when the topic is a skill of the taxonomy. */
  family: string | null;
  /** Other skills that would do as well: 'Go or Java' is one topic, Go, with Java as its alternative. */
  alternatives: Skill[];
  competency: Competency | null;
  /** 0 for what its clause asks for first, 1 and more for what else it names. */
  place: number;
}

export interface ClauseSource extends JobSentence {
  kind: Requirement['kind'];
}

/** What one clause asks for: the chief thing first, then what else it names. */
export function clauseTopics(clause: string, source: ClauseSource, title: string | null): JobTopic[] {
  const [label, details] = labelled(clause);
  const found =
    label === null
      ? plainTopics(details, source, title)
      : [...plainTopics(label, source, title).slice(0, 2), ...skillTopics(details, source, title)];
  const isVague = found.every(
    ({ form, requirement }) => form === 'thing' && words(requirement.topic).length < 2,
  );
  const topics = !isVague || label === null ? found : preferred(plainTopics(details, source, title), found);
  return topics.map((topic, place) => ({
    ...topic,
    place: repeatsTrade(topic.requirement.topic, title) ? place + 2 : place,
  }));
}

/** 'Embedded software' for an Embedded Software Engineer tells little, and so does 'software engineering': it comes after what is particular. */
function repeatsTrade(topic: string, title: string | null): boolean {
  const known = new Set(contentStems(title ?? ''));
  if (/^(?:software|web|application|mobile|front-end) (?:development|engineering)$/.test(topic)) return true;
  return /^[a-z]/.test(topic) && contentStems(topic).every((word) => known.has(word));
}

/** What stands after a vague label, or else the label. */
function preferred<T>(details: T[], label: T[]): T[] {
  return details.length > 0 ? details : label;
}

/** 'Prospecting: you are not afraid of the phone' is about what stands before the colon. */
function labelled(clause: string): [string | null, string] {
  const [, label = '', details = ''] = /^([^:;.,?]{3,60}?)\*{0,2}:\*{0,2}\s+(\S.*)$/s.exec(clause) ?? [];
  const size = words(label).length;
  const usable = size >= 1 && size <= 8 && !/\b(?:you|we|they|following|include|includes)\b/i.test(label);
  return usable && !generalLabels.test(label) ? [label, details] : [null, details || clause];
}

const generalLabels =
  /^\W*(?:skills?|experience|knowledge|technical|tech|tools?|languages?|cloud|leadership|mindset|core|other|general|soft skills|hard skills|education|alignment|.*\b(?:core values|alignment|experience|acumen|execution|qualities|competenc\w+)\b.*)\W*$/i;

function plainTopics(clause: string, source: ClauseSource, title: string | null): Omit<JobTopic, 'place'>[] {
  const { kind, section } = source;
  const usable = withoutSubject(clause);
  const inDuties = kind === 'responsibility' || section === 'duties';
  const skills = skillTopics(clause, source, title);
  const phrase = usablePhrase(usable, title, inDuties) ?? examplePhrase(usable, title);
  const named = (
    topic: string,
    form: JobTopic['form'],
    competency: Competency | null,
    family: string | null,
  ) => ({
    requirement: { kind, topic, sentence: source.text },
    form,
    family,
    alternatives: [],
    competency,
  });
  const plain = phrase?.form === 'activity' ? plainCompetency(phrase.text) : null;
  if (plain) return [named(plain.name, 'competency', plain.competency, null), ...skills];
  const activity =
    phrase?.form === 'activity'
      ? named(phrase.text, 'activity', activityCompetency(phrase.text), skills[0]?.family ?? null)
      : null;
  if (skills.length > 0 && (!inDuties || activity === null)) {
    const subject = compound(phrase, skills) ?? subjectBeforeTools(usable, skills, title);
    if (subject !== null && compound(phrase, skills) !== null)
      return [named(subject.text, subject.form, null, null), ...skills.slice(1)];
    const head = subject === null ? [] : [named(subject.text, subject.form, null, null)];
    return [...head, ...skills];
  }
  if (activity) {
    const said = activity.requirement.topic.toLowerCase();
    return [
      activity,
      ...skills.filter((skill) => !said.includes(skill.requirement.topic.toLowerCase())).slice(0, 2),
    ];
  }
  if (section === 'other' && !/\b(?:you|your|you'll|ability|skills|someone|somebody|who)\b/i.test(usable))
    return [];
  if (/\bour client\b/i.test(usable)) return [];
  const found = competencyIn(usable);
  if (found && (phrase === null || (!saysMore(phrase, found.cue) && holdsCue(phrase, found.cue)))) {
    const name = phrase !== null && saysCompetency(phrase.text, found) ? phrase.text : found.name;
    return [named(name, 'competency', found.competency, null)];
  }
  if (phrase === null || section === 'other') return [];
  return [named(phrase.text, 'thing', null, null)];
}

function holdsCue(phrase: Phrase, cue: string): boolean {
  return words(phrase.text)
    .join(' ')
    .includes(words(cue)[0] ?? ' ');
}

/** 'tight deadlines' are met, 'written communication' is what is asked for. */
const saidAsItStands = new Set(
  'communication stakeholders problem_solving planning teamwork detail influence innovation empathy resilience'.split(
    ' ',
  ),
);

/** 'stakeholder management' says the competency; 'partner agencies' and 'independent research' only touch on it. */
function saysCompetency(phrase: string, { cue, competency }: FoundCompetency): boolean {
  const isShort = words(phrase).length <= 4 && !/\b(?:and|or)\b/.test(phrase);
  const said = cue.toLowerCase();
  const isHead =
    phrase.endsWith(said) ||
    ['with', 'of', 'in', 'for'].some((joint) => phrase.startsWith(`${said} ${joint} `));
  const isWhom = competency.id === 'stakeholders' || competency.id === 'customers';
  if (/\b(?:player|communicator|starter|thinker|listener|solver|leader|worker)$/.test(phrase)) return false;
  return (
    saidAsItStands.has(competency.id) &&
    isShort &&
    isHead &&
    (!isWhom || /relationship|management|communication/.test(phrase))
  );
}

/** 'design standards and CDM regulations' is more than keeping to rules. */
function saysMore(phrase: Phrase | null, cue: string): boolean {
  return (
    phrase !== null &&
    contentStems(phrase.text).length >= contentStems(cue).length + 2 &&
    !/^relationship|^communicat/.test(phrase.text)
  );
}

function skillTopics(clause: string, source: ClauseSource, title: string | null): Omit<JobTopic, 'place'>[] {
  const found = skillChoices(clause.replace(otherThan, ' '));
  if (found.length === 0) return toolTopics(clause, source);
  return found
    .filter(([skill]) => skill.said.toLowerCase() !== title?.toLowerCase())
    .slice(0, 6)
    .map(([skill, ...alternatives]) => ({
      requirement: { kind: source.kind, topic: skill.said, sentence: source.text },
      form: 'skill',
      family: skill.family,
      alternatives,
      competency: null,
    }));
}

/** 'one language beyond shell scripts' does not ask for shell scripts. */
const otherThan =
  /\b(?:beyond|besides|other than|apart from|not just|rather than|instead of)\s+(?:the\s+|an?\s+)?[\w+#.-]+(?:\s+scripts?)?(?=\s*[(,;.]|\s+and\b|$)/gi;

/** 'AutoCAD / Civil 3D', 'fastlane, Bitrise': a line of names and nothing else is a line of tools. */
function toolTopics(clause: string, source: ClauseSource): Omit<JobTopic, 'place'>[] {
  if (!source.isItem || words(clause).length > 8) return [];
  const tools = clause
    .replace(/\([^)]*\)/g, '')
    .replace(/[.;]$/, '')
    .split(/\s*[/,]\s*|\s+(?:and|or|&)\s+/)
    .map((tool) => tool.trim());
  const isTool = (tool: string) =>
    /^[A-Z][\w+#.-]*[A-Z\d][\w+#.-]*(?: [A-Z\d][\w.]*)?$/.test(tool) &&
    tool.length < 24 &&
    verbForm(tool.toLowerCase()) === null;
  const [first = ''] = tools;
  if (
    tools.length < 2 ||
    !tools.every((tool) => isTool(tool) || /^[A-Z][\w.-]+(?: \d?[A-Z\d]\w*)?$/.test(tool)) ||
    !isTool(first)
  )
    return [];
  const requirement = { kind: source.kind, topic: first, sentence: source.text };
  return [{ requirement, form: 'skill', family: null, alternatives: [], competency: null }];
}

/** 'Site experience, e.g. supervision of construction work' is best asked of by its example. */
function examplePhrase(clause: string, title: string | null): Phrase | null {
  const example = /\bexperience\b.{0,20}\b(?:e\.g\.|for example|such as|including)\s+(.+)$/is.exec(
    clause,
  )?.[1];
  return example === undefined ? null : usablePhrase(example, title, false);
}

/** 'flood risk assessments' is more than the skill it holds; a tool is a tool wherever it stands. */
function compound(phrase: Phrase | null, skills: Omit<JobTopic, 'place'>[]): Phrase | null {
  const name = skills[0]?.requirement.topic ?? '';
  if (phrase === null || skills.length !== 1 || !/^[a-z]/.test(name) || /\b(?:and|or)\b/.test(phrase.text))
    return null;
  const [said, whole] = [contentStems(name), contentStems(phrase.text)];
  return said.every((word) => whole.includes(word)) &&
    whole.length > said.length &&
    words(phrase.text).length <= 4
    ? phrase
    : null;
}

/** 'Hydraulic modelling with InfoWorks or similar', 'support software (Zendesk)': the subject before its tools. */
function subjectBeforeTools(
  clause: string,
  skills: Omit<JobTopic, 'place'>[],
  title: string | null,
): Phrase | null {
  const [, before = ''] =
    /^((?:\W*(?:experience|comfortable|familiar|confident|proficient|skilled)\s+(?:with|using|in)\s+)?.{6,90}?)\s*(?:\(|,?\s(?:with|using|such as|e\.g\.|like|including)\s)/is.exec(
      clause,
    ) ?? [];
  if (before === '' || skillChoices(before).length > 0 || skills.length === 0) return null;
  const phrase = usablePhrase(before, title, false);
  return phrase !== null && words(phrase.text).length >= 2 ? phrase : null;
}

/** 'taking ownership' is the competency itself. */
function plainCompetency(activity: string): FoundCompetency | null {
  const found = competencyIn(activity);
  if (found === null) return null;
  const known = new Set([...contentStems(found.name), ...contentStems(found.cue), 'tak', 'take', 'show']);
  const plain = words(activity)
    .filter((word) => !adjectives.has(word))
    .join(' ');
  return contentStems(plain).every((word) => known.has(word)) ? found : null;
}

/** Of an activity, the verb alone says little: 'adapting lessons' is not about adapting to change. */
function activityCompetency(activity: string): Competency | null {
  const found = competencyIn(activity);
  if (!found || !tellsOfActivity.has(found.competency.id)) return null;
  return found.competency.id === 'leadership' && !people.test(activity) ? null : found.competency;
}

const people =
  /\b(?:teams?|people|staff|others|crew|group|\w*(?:engineers|developers|nurses|assistants|analysts|workers|volunteers|students|juniors|colleagues|trainees|apprentices|officers|employees|accountants|designers))\b/i;

const tellsOfActivity = new Set(
  'mentoring conflict stakeholders customers leadership teamwork communication deadlines prioritising influence quality feedback'.split(
    ' ',
  ),
);

const sensitive =
  /\b(?:ages?|aged|family(?! (?:court|support|therapy|law))|marital|pregnan\w*|religio\w*|rac(?:e|ial)|ethnic\w*|gender|sexual\w*|national origin|disabilit\w*|nationality|immigra\w*)\b/i;

function usablePhrase(clause: string, title: string | null, inDuties: boolean): Phrase | null {
  const phrase = speakablePhrase(clause, inDuties);
  return phrase && !sensitive.test(phrase.text) && !repeatsTitle(phrase.text, title) ? phrase : null;
}

/** 'A Chemist performs …' → 'performs …'. */
function withoutSubject(clause: string): string {
  const opening =
    /^(?:an?|this|our|the (?:role|position|incumbent|person|successful))\s/i.test(clause) ||
    (/^[A-Z]\w+ \w+s\b/.test(clause) && verbForm((clause.split(' ')[0] ?? '').toLowerCase()) === null);
  if (!opening) return clause;
  const tokens = clause.split(/\s+/);
  const verb = tokens.findIndex((token, index) => index > 0 && index < 9 && isFiniteVerb(token));
  return verb > 0 &&
    !/^(?:of|for|in)$/i.test(tokens[verb - 1] ?? '') &&
    tokens.slice(0, verb).every((token) => !/^(?:of|with|for|in)$/i.test(token))
    ? tokens.slice(verb).join(' ')
    : clause;
}

function isFiniteVerb(token: string): boolean {
  const form = verbForm(token.toLowerCase().replace(/,$/, ''));
  return form?.form === 'third';
}

function repeatsTitle(phrase: string, title: string | null): boolean {
  if (title === null) return false;
  const [said, job] = [words(phrase).join(' '), words(title).join(' ')];
  return job.includes(said) || said.endsWith(job);
}
