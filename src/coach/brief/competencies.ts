/** What any employer may ask for, whatever the trade. `cue` finds it in a job description. */
export interface Competency {
  id: string;
  /** Can be said aloud after 'this job asks for'. */
  name: string;
  cue: RegExp;
}

export const competencies: Competency[] = [
  {
    id: 'mentoring',
    name: 'mentoring others',
    cue: /\b(?:mentor\w*|coach(?:ing)?|train(?:ing)? (?:junior|new|staff|others)|develop(?:ing)? (?:junior|others|people))\b/i,
  },
  {
    id: 'conflict',
    name: 'handling disagreement',
    cue: /\b(?:conflicts?|disagree\w*|difficult (?:people|conversations)|even in the face of resistance)\b/i,
  },
  {
    id: 'stakeholders',
    name: 'working with stakeholders',
    cue: /\b(?:stakeholders?|agency partners|partners|relationships?|clients?)\b/i,
  },
  {
    id: 'customers',
    name: 'serving customers',
    cue: /\b(?:customers?|patrons|guests|public contact|service users|end users)\b/i,
  },
  {
    id: 'leadership',
    name: 'leading others',
    cue: /\b(?:leading|leadership|lead(?= (?:a|an|the|other|and|cross|complex)\b)|supervis(?:e|es|ing|ion|ory)|manage (?:a )?team|line manag\w*|lead (?:worker|analyst|nurse|person))\b/i,
  },
  {
    id: 'teamwork',
    name: 'working in a team',
    cue: /\b(?:team ?work\w*|team players?|collaborat\w*|cross-functional|work(?:ing)? (?:closely )?with (?:other|others|the team)|deal tactfully)\b/i,
  },
  {
    id: 'communication',
    name: 'clear communication',
    cue: /\b(?:communicat\w*|verbal|oral(?:ly)?|written (?:and|or|communication|skills)|articulat\w*|correspondence|writing skills|write clear\w*|presentation skills|presenting to)\b/i,
  },
  {
    id: 'deadlines',
    name: 'meeting deadlines',
    cue: /\b(?:deadlines?|fast[- ]paced|time management|timely|on time)\b/i,
  },
  {
    id: 'prioritising',
    name: 'setting priorities',
    cue: /\b(?:prioriti\w*|multi-?task\w*|competing (?:demands|priorities)|juggl\w*)\b/i,
  },
  {
    id: 'detail',
    name: 'attention to detail',
    cue: /\b(?:attention to detail|detail[- ]oriented|accura\w*|meticulous|precision|keep accurate records)\b/i,
  },
  {
    id: 'problem_solving',
    name: 'solving problems',
    cue: /\b(?:problem[- ]solv\w*|solve|troubleshoot\w*|analytical|critical thinking|analytic(?:al)? ability|root cause)\b/i,
  },
  {
    id: 'initiative',
    name: 'taking the initiative',
    cue: /\b(?:initiative|self[- ]start\w*|proactiv\w*|self[- ]motivated|drive change|hands-on)\b/i,
  },
  {
    id: 'independence',
    name: 'working independently',
    cue: /\b(?:independent\w*|autonom\w*|minimal supervision|self[- ]direct\w*)\b/i,
  },
  {
    id: 'adaptability',
    name: 'adapting to change',
    cue: /\b(?:adapt\w*|flexib\w*|chang(?:e|ing) (?:priorities|environment)|ambigu\w*|uncertain\w*)\b/i,
  },
  {
    id: 'learning',
    name: 'learning quickly',
    cue: /\b(?:learn\w*|curio\w*|keep up|continuous improvement|growth mindset|new technologies)\b/i,
  },
  {
    id: 'feedback',
    name: 'giving and taking feedback',
    cue: /\b(?:feedback|constructive criticism|criticism)\b/i,
  },
  {
    id: 'ownership',
    name: 'taking ownership',
    cue: /\b(?:ownership|accountab\w*|own (?:the|your|our)|end[- ]to[- ]end|take responsibility)\b/i,
  },
  {
    id: 'integrity',
    name: 'acting with integrity',
    cue: /\b(?:integrity|ethic\w*|confidential\w*|honest\w*|transparen\w*|privacy|complian\w*|regulations?)\b/i,
  },
  {
    id: 'innovation',
    name: 'finding new ways of working',
    cue: /\b(?:innovat\w*|creativ\w*|new ideas|out of the box)\b/i,
  },
  {
    id: 'influence',
    name: 'persuading others',
    cue: /\b(?:influenc\w*|persua\w*|negotiat\w*|convinc\w*|buy-in)\b/i,
  },
  {
    id: 'planning',
    name: 'planning the work',
    cue: /\b(?:planning|well[- ]organi[sz]ed|organi[sz]ational skills|organi[sz]ed|organi[sz]ing|coordinat\w*|schedul\w*|project management)\b/i,
  },
  {
    id: 'pressure',
    name: 'working under pressure',
    cue: /\b(?:under pressure|stress\w*|emergenc\w*|high[- ]pressure|calm)\b/i,
  },
  {
    id: 'quality',
    name: 'keeping quality high',
    cue: /\b(?:quality|standards|best practices|definition of done)\b/i,
  },
  {
    id: 'instructions',
    name: 'following procedures',
    cue: /\b(?:follow\w* (?:written |oral )?(?:instructions|directions|procedures)|protocols?|procedures)\b/i,
  },
];

/** The first competency a clause asks for, the more particular ones first. */
export function competencyIn(clause: string): Competency | null {
  return competencies.find((competency) => competency.cue.test(clause)) ?? null;
}
