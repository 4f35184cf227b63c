/** What any employer may ask for, whatever the trade. `cue` finds it in a job description. */
export interface Competency {
  id: string;
  /** Can be said aloud after 'this job asks for'. */
  name: string;
  cue: RegExp;
  /** Nearer to the words of the text: said in place of `name` when the pattern fits what `cue` found. */
  said?: [RegExp, string][];
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
    id: 'resilience',
    name: 'resilience',
    cue: /\b(?:resilien\w*|perseveran\w*|persisten\w*|tenacity|tenacious|setbacks?|rejection|thick skin|stamina)\b/i,
    said: [
      [/persever|persist|tenac/i, 'perseverance'],
      [/setback|rejection/i, 'dealing with setbacks'],
    ],
  },
  {
    id: 'empathy',
    name: 'empathy',
    cue: /\b(?:empath\w*|patience(?! to\b)|patient(?= (?:and|with|manner|listener))|compassion\w*|kindness|kind(?= and)|caring|dignity|sensitiv\w*|emotional intelligence|people skills)\b/i,
    said: [
      [/patien/i, 'patience'],
      [/compassion/i, 'compassion'],
      [/kind/i, 'kindness'],
      [/dignity/i, 'treating people with dignity'],
      [/people skills/i, 'people skills'],
    ],
  },
  {
    id: 'results',
    name: 'working to targets',
    cue: /\b(?:targets?|quotas?|kpis?|results?[- ](?:driven|oriented|focused)|goal[- ]oriented|drive for results|deliver results)\b/i,
    said: [
      [/quota/i, 'hitting a quota'],
      [/result|goal/i, 'getting results'],
    ],
  },
  {
    id: 'performance',
    name: 'dealing with poor performance',
    cue: /\b(?:under-?\s?perform\w*|poor performance|performance (?:issues|problems|reviews?|appraisals?))\b/i,
    said: [[/under/i, 'dealing with under-performance']],
  },
  {
    id: 'reflection',
    name: 'reflective practice',
    cue: /\b(?:reflect(?:ion|ive|ing)?|self-aware\w*|own practice)\b/i,
  },
  {
    id: 'delegation',
    name: 'delegating work',
    cue: /\bdelegat\w*\b/i,
  },
  {
    id: 'stakeholders',
    name: 'working with stakeholders',
    cue: /\b(?:stakeholder management|stakeholders?|agency partners|partner agencies|partners|relationships?|clients?|(?:parents|carers)(?: and (?:colleagues|carers))?|designers|agencies)\b/i,
    said: [
      [/^stakeholder management/i, 'stakeholder management'],
      [/^clients?/i, 'working with clients'],
      [/^relationships?/i, 'building relationships'],
      [/partner agenc|agenc/i, 'working with partner agencies'],
      [/partners/i, 'working with partners'],
      [/parents|carers/i, 'working with parents and carers'],
      [/designers/i, 'working with designers'],
      [/business/i, 'working with business partners'],
    ],
  },
  {
    id: 'customers',
    name: 'serving customers',
    cue: /\b(?:customers who \w+|(?:upset|angry) customers?|customers?|patrons|guests|public contact|service users|end users)\b/i,
    said: [
      [/patrons/i, 'serving patrons'],
      [/guests/i, 'looking after guests'],
      [/service users/i, 'working with service users'],
      [/end users/i, 'working with end users'],
      [/upset|angry|shout/i, 'dealing with upset customers'],
    ],
  },
  {
    id: 'leadership',
    name: 'leading others',
    cue: /\b(?:(?:led|leading|lead|managed|managing|manage|develop|build|grow|motivate|inspire) (?:an?|the|your|our) (?:[\w-]+ )?team|lead, \w+ (?:and|&) \w+ (?:an?|the|your|others|people)|leading|leadership|lead(?= (?:a|an|the|other|and|cross|complex)\b)|supervis(?:e|es|ing|ion|ory)|manage (?:a )?team|line manag\w*|lead (?:worker|analyst|nurse|person))\b/i,
    said: [
      [/supervis/i, 'supervising others'],
      [/line manag/i, 'line management'],
      [/manage/i, 'managing a team'],
      [/team/i, 'leading a team'],
    ],
  },
  {
    id: 'teamwork',
    name: 'working in a team',
    cue: /\b(?:team ?work\w*|team spirit|team[- ]players?|in a team|collaborat\w*|cross-functional|work(?:ing)? (?:closely )?with (?:other|others|the team)|deal tactfully)\b/i,
    said: [
      [/cross-functional/i, 'working across functions'],
      [/spirit/i, 'team spirit'],
      [/collaborat/i, 'collaboration'],
    ],
  },
  {
    id: 'communication',
    name: 'clear communication',
    cue: /\b(?:communicat\w*|verbal|oral(?:ly)?|written (?:and|or|communication|skills)|articulat\w*|explain\w*|listen(?:ing|er)?|correspondence|writing skills|write clear\w*|presentation skills|presenting to)\b/i,
    said: [
      [/written|writing|correspond|write/i, 'clear writing'],
      [/present/i, 'presenting to others'],
      [/explain/i, 'explaining things clearly'],
      [/listen/i, 'listening well'],
    ],
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
    cue: /\b(?:structured (?:way|approach|manner)|systematic(?:ally)?|problem[- ]solv\w*|solve|solution\w*|troubleshoot\w*|analytical|critical thinking|analytic(?:al)? ability|root cause)\b/i,
    said: [
      [/structured/i, 'a structured way of working'],
      [/systematic/i, 'working systematically'],
      [/analytic/i, 'analytical thinking'],
      [/troubleshoot/i, 'troubleshooting'],
      [/root cause/i, 'finding the root cause'],
      [/solution/i, 'finding solutions'],
    ],
  },
  {
    id: 'initiative',
    name: 'taking the initiative',
    cue: /\b(?:initiative|self[- ]start\w*|proactiv\w*|self[- ]motivated|drive change)\b/i,
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
    said: [
      [/flexib/i, 'being flexible'],
      [/ambigu|uncertain/i, 'working with uncertainty'],
    ],
  },
  {
    id: 'learning',
    name: 'learning quickly',
    cue: /\b(?:learn\w*|curio\w*|keep up|continuous improvement|growth mindset|new technologies)\b/i,
    said: [
      [/curio/i, 'staying curious'],
      [/improvement/i, 'continuous improvement'],
    ],
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
    cue: /\b(?:integrity|ethic\w*|fair(?:ness|ly)?|confidential\w*|honest\w*|transparen\w*|privacy|complian\w*|regulations?)\b/i,
    said: [
      [/confidential|privacy/i, 'keeping things confidential'],
      [/complian|regulations?/i, 'keeping to the rules'],
      [/fair|straightforward/i, 'dealing fairly with people'],
      [/honest/i, 'being honest'],
    ],
  },
  {
    id: 'innovation',
    name: 'finding new ways of working',
    cue: /\b(?:innovat\w*|creativ\w*|new ideas|out of the box)\b/i,
    said: [[/creativ/i, 'creative thinking']],
  },
  {
    id: 'influence',
    name: 'persuading others',
    cue: /\b(?:influenc\w*|persua\w*|negotiat\w*|convinc\w*|buy-in)\b/i,
    said: [
      [/negotiat/i, 'negotiating'],
      [/influenc/i, 'influencing others'],
    ],
  },
  {
    id: 'planning',
    name: 'planning the work',
    cue: /\b(?:planning|well[- ]organi[sz]ed|organi[sz]ational skills|organi[sz]ed|organi[sz]ation skills|manage your (?:own )?(?:time|workload)|organi[sz]ing|coordinat\w*|schedul\w*|project management)\b/i,
    said: [
      [/organi[sz]ed|organi[sz]ational/i, 'staying organised'],
      [/project management/i, 'project management'],
      [/schedul/i, 'keeping to a schedule'],
      [/coordinat/i, 'coordinating work'],
    ],
  },
  {
    id: 'pressure',
    name: 'working under pressure',
    cue: /\b(?:under pressure|stress\w*|emergenc\w*|high[- ]pressure|calm|cool head)\b/i,
    said: [
      [/calm|cool head/i, 'staying calm under pressure'],
      [/emergenc/i, 'handling emergencies'],
    ],
  },
  {
    id: 'quality',
    name: 'keeping quality high',
    cue: /\b(?:quality|standards|best practices|definition of done)\b/i,
    said: [[/best practices|standards/i, 'keeping to high standards']],
  },
  {
    id: 'instructions',
    name: 'following procedures',
    cue: /\b(?:follow\w* (?:written |oral )?(?:instructions|directions|procedures)|protocols?|procedures)\b/i,
  },
];

export interface FoundCompetency {
  competency: Competency;
  /** As said aloud, near to the words of the text. */
  name: string;
  /** What of the text told. */
  cue: string;
}

/** The first competency a clause asks for, the more particular ones first. */
export function competencyIn(clause: string): FoundCompetency | null {
  for (const competency of competencies) {
    const cue = competency.cue.exec(clause)?.[0];
    if (cue === undefined) continue;
    const spoken = /\b(?:oral|verbal|spoken|orally|verbally)\b/i.test(clause);
    const said = competency.said?.find(
      ([pattern, name]) => pattern.test(cue) && !(spoken && name === 'clear writing'),
    );
    return { competency, name: said?.[1] ?? competency.name, cue };
  }
  return null;
}
