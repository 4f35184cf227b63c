import type { Brief, SessionQuestion } from '../../interview/types.ts';
import { isStopWord, stem, wordSpans, words } from '../../text/words.ts';
import { findSkills, skillNamed } from '../brief/find-skills.ts';
import { verbForm } from '../brief/verbs.ts';
import { technicalQuestions } from './bank/technical.ts';
import { usualSkills } from './role-profiles.ts';

/** The words of an answer that belong to the job: skills, and words of the job description, the requirement and its field. */
export function roleTerms(question: SessionQuestion, answer: string, brief: Brief): string[] {
  const vocabulary = jobVocabulary(question, brief);
  const found = new Map<string, string>();
  for (const skill of findSkills(answer))
    found.set(stem(skill.name.toLowerCase()), answer.slice(skill.start, skill.end));
  for (const span of wordSpans(answer)) {
    const root = stem(span.word);
    if (
      span.word.length > 3 &&
      verbForm(span.word)?.form !== 'past' &&
      vocabulary.has(root) &&
      !found.has(root)
    )
      found.set(root, span.raw);
  }
  return [...found.values()];
}

/** Too common in any job to show that one knows this one. */
const everyday = new Set(
  `work team time year people person company project role job experience skill day week month good great help need make
  manage plan change problem issue question answer result process develop support ensure provide include require ability
  strong level high new right wrong first last part step thing task goal ask check find show tell write read look
  decide different important sure use case user data system service point build run keep close open start stop move night kill wait fail error size side small large hour call name report rate order state path head hand line word form test list note group plain clear share main safe quick slow fast back risk cost price value effect cause fact figure case pattern rule limit`
    .split(/\s+/)
    .map(stem),
);

const cache = new WeakMap<Brief, Map<string, Set<string>>>();

function jobVocabulary(question: SessionQuestion, brief: Brief): Set<string> {
  const known = cache.get(brief) ?? new Map<string, Set<string>>();
  cache.set(brief, known);
  const key = question.requirement?.topic ?? question.tag;
  const ready = known.get(key);
  if (ready) return ready;
  const made = vocabularyOf(question, brief);
  known.set(key, made);
  return made;
}

function vocabularyOf(question: SessionQuestion, brief: Brief): Set<string> {
  const topics = [
    question.requirement?.topic ?? '',
    question.tag.replace(/^technical_/, '').replaceAll('_', ' '),
    ...brief.skills,
  ];
  const skills = [
    ...topics,
    ...usualSkills(brief.role),
    ...findSkills(brief.jobDescription ?? '').map((skill) => skill.name),
  ];
  const families = new Set(skills.flatMap((name) => skillNamed(name)?.family ?? []));
  const field = [...families].flatMap((family) =>
    (technicalQuestions()[family] ?? []).flatMap(({ points }) => points),
  );
  const text = [brief.role, brief.jobDescription ?? '', ...skills, ...field].join(' ');
  return new Set(
    words(text)
      .filter((word) => word.length > 3 && !isStopWord(word))
      .map(stem)
      .filter((word) => !everyday.has(word)),
  );
}
