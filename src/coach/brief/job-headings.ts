/** What a part of a job description is about; `drop` is pay, benefits, how to apply and the like. */
export type SectionKind = 'duties' | 'must' | 'nice' | 'drop' | 'other';

const you = "you(?:['’](?:ll|d|ve|re)| will| would)?";

/** Headings in recruiters' many wordings; the first that fits decides. */
const headings: [SectionKind, RegExp][] = [
  [
    'nice',
    /\b(?:nice(?:[- ]to[- ]?haves?)?$|nice[- ]to|preferr\w*|preferences?|bonus(?:es)?(?: skills)?$|bonus (?:points|if)|(?:big|a|huge) (?:plus|bonus)|plus(?:es| points)?$|desir\w*|advantage\w*|good to have|extra (?:credit|points|\w+)$|brownie|even better|would (?:be|help|make|also|like|love)|great if|helps? if|ideally|wish ?list|stand out|cherry|icing|optional|don['’]t (?:worry|panic|need)|not (?:needed|required|necessary|essential|a must|mandatory)|beneficial|useful)\b/i,
  ],
  [
    'must',
    /^(?!.*(?:selective|process)).*\b(?:requirements?|qualifications?|must[- ]haves?|essential (?:skills|criteria)|essentials?$)\b/i,
  ],
  [
    'drop',
    new RegExp(
      String.raw`\b(?:in it for you|(?:you can|can you|to) (?:expect|look forward)|what(?:['’]s| is) in it|(?:what )?${you} (?:get|receive|earn|enjoy)\b|we (?:\w+ )?(?:offer|give|provide|promise)|our (?:offer|promise|process)|in return|good stuff|small print|fine print|who (?:are we|we are)(?!(?: \w+)? (?:looking|seeking|after|hiring))|why (?!you)|${you} love (?:it|us|working|this)|ready\b.*\?|interested|sounds? (?:good|like (?:fun|your))|making an application|(?:the )?process$|start(?:ing)?(?: date)?$|join us$|meet (?:us|the)|get in touch|rewards?|loot)`,
      'i',
    ),
  ],
  [
    'drop',
    /^about (?!you|the (?:role|job|position|team|work|opportunity)|this|your)|^the (?:company|benefits|package|offer)$/i,
  ],
  [
    'must',
    new RegExp(
      String.raw`^you:?$|candidate will (?:be|have|possess|need|bring)\b|\bif(?: you(?:['’]ve)?(?: have)?)?$|^(?:the|our ideal|ideal|your|what makes) (?:person|candidate|fit|you)\b(?!.*\bwill\b)|\b(?:${you} (?:have|need|bring|fit|thrive|show|know|should|must|are|be a|might)\b(?! (?:do|be )))|what (?:do |we |you |would )*(?:${you} )?(?:should |would |will )?(?:bring|need|ask|expect(?! from us)|look\w*|want|show)|who (?:you are|we(?:['’]re| are) (?:looking|after|seeking)|we (?:want|need|seek))|your (?:profile|background|skills?|superpowers?|toolbox|strengths|qualities|know-?how)|what it takes|(?:good|great|right|perfect|best) (?:fit|match)|is this you|(?:we|are) (?:need|ask|expect) (?:of|from) you|what we(?:['’]re| are) (?:after|hoping)`,
      'i',
    ),
  ],
  [
    'duties',
    /\b(?:what(?:['’]s| is) the job|gig|(?:your|a|the) (?:typical )?(?:day|week)|day[- ]to[- ]day|how you(?:['’]ll| will)|in this (?:role|job|position)|purpose of|difference you|impact you|candidate will|awaits you|waiting for you|post ?holder will|you(?:['’]ll| will) (?:be$|be:)|tech(?:nology|nologies)?(?: stack)?$|(?:our|the|your) (?:tech(?: stack)?|stack|tools|toolset)|stack$|tools we use|tasks?$|the (?:challenge|opportunity|mission))\b/i,
  ],
  [
    'drop',
    /\b(?:benefits?|perks|salary|pay|compensation|package|rate|(?:we|what's) (?:\w+ )?offer|what (?:you|you'll|you will) get|in return|apply|applying|deadline|applications?|selection|certification|notes?|notice|equal|eeo|diversity|inclusion|accommodation|about (?:us|the company|our company)|our (?:company|story|values|culture)|contact|additional information|what to expect|expect next|veterans?|basic information|location|conditions|clearance|why (?:join|work|us)|interview process|hiring process|next steps|examination|revised|opportunity employer|vacanc\w*|schedule|hours|class code|employer|grade|contract type|closing date|reference number)\b/i,
  ],
  [
    'duties',
    /\b(?:dut(?:y|ies)|responsib\w*|what you(?:'|’)?(?:ll| will) (?:do|be doing|own|build|work)|the (?:role|job|position|work)|role (?:summary|overview)|about the (?:role|job|position)|your (?:role|mission|tasks|impact|day)|accountabilities|objectives?|job description|you will|you(?:'|’)ll|key tasks|essential functions|scope|summary|mission)\b/i,
  ],
  [
    'must',
    /\b(?:require\w*|qualif\w*|must|(?:you|we)(?:'|’)?\w* (?:bring|need|look\w*|have|want|ask)|who you are|about you|skills?|profile|experience|competenc\w*|essential|knowledge|you have|looking for|expertise|person specification|criteria|you are)\b/i,
  ],
];

/** What a heading announces; null when its words do not tell. */
export function headingKind(heading: string): SectionKind | null {
  const plain = heading
    .replace(/[^\p{L}\p{N}\s'’/&,:?()-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[:?!\s]+$/, (end) => (end.includes('?') ? '?' : ''))
    .trim();
  return headings.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const labels: [SectionKind, RegExp][] = [
  [
    'nice',
    /^(?:(?:nice(?:[- ]to[- ]haves?)?|bonus(?: points)?|plus(?:es)?|preferred|desirable|advantageous|ideally|optional|even better|extra)(?: skills| if)?)$/i,
  ],
  [
    'drop',
    /^(?:we (?:offer|give|provide|pay)(?: you)?|you (?:get|receive)|you(?:['’]ll| will) (?:get|receive)|what(?:['’]s| is) in it for you|benefits|perks|salary|pay|rate|package|compensation|in return|location|place|hours|start|start date|duration|contract|process|the process|to apply|how to apply|apply|contact|employer|grade|reference|closing date|reports? to|department|type|schedule|about us|ref|interviews?|note|type of contract|employment type)$/i,
  ],
  [
    'must',
    /^(?:must[- ]haves?|must|you must have|requirements?|required|essential|essentials|skills|key skills|required skills|you (?:have|need|bring)|you(?:['’]ll| will) (?:have|need|bring)|we need|we want|we(?:['’]re| are) looking for|what you need|your profile|qualifications|you)$/i,
  ],
  [
    'duties',
    /^(?:(?:the |our )?tech(?:nologies)?|(?:the |our )?(?:tech )?stack|tools|responsibilities|duties|tasks|your tasks|the role|the job|you(?:['’]ll| will)(?: be)?|role|mission)$/i,
  ],
];

/** A label inside the text, before a colon: 'Nice to have: Helm', 'Salary: …'; null for any other opening. */
export function labelKind(sentence: string): { kind: SectionKind; rest: string } | null {
  const [, label = '', rest = ''] =
    /^\W{0,3}([\p{L}'’ -]{2,32}?)\*{0,2}\s*:\*{0,2}\s+(\S[\s\S]*)$/u.exec(sentence) ?? [];
  const kind = labels.find(([, pattern]) => pattern.test(label.trim()))?.[0];
  return kind === undefined ? null : { kind, rest };
}
