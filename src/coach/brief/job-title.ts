import type { Level } from '../../interview/types.ts';
import { openingLines } from './job-sections.ts';

/** Words that name somebody at work: a line with one can be a title. */
const worker =
  /\b(?:\w*(?:engineer|developer|programmer|nurse|accountant|analyst|manager|designer|architect|scientist|teacher|tutor|lecturer|worker|officer|operator|electrician|plumber|mechanic|technician|librarian|chemist|chef|cook|driver|assistant|administrator|coordinator|co-ordinator|consultant|specialist|director|executive|representative|advisor|adviser|agent|buyer|planner|surveyor|solicitor|lawyer|paralegal|pharmacist|physiotherapist|therapist|psychologist|doctor|dentist|midwife|carer|caretaker|supervisor|lead(?:er)?|head|chief|controller|auditor|bookkeeper|clerk|cashier|receptionist|recruiter|editor|writer|journalist|translator|producer|researcher|fellow|intern|trainee|apprentice|associate|partner|owner|master|tester|firefighter|guard|inspector|instructor|trainer|coach|host|waiter|bartender|barista|baker|butcher|cleaner|joiner|carpenter|welder|machinist|fitter|picker|packer|handler|foreman|superintendent|ranger|steward|captain|pilot|cto|cfo|ceo|sre|dba|sdet|devops))s?\b/i;
const employment = /\bemployment (?:business|agency)\b/i;

/** The job a text is for, as it can be said; null when it does not name one. */
export function jobTitle(text: string): string | null {
  const lines = openingLines(text);
  for (const line of lines) {
    const labelled = /^\**(?:job )?(?:title|position|role)\**\s*:\**\s*(.{3,80})$/i.exec(line)?.[1];
    if (labelled) return tidyTitle(labelled);
  }
  const first = lines.find((line) => line !== '---');
  const opening = first && !/[.?]$/.test(first) && first.length <= 120 ? tidyTitle(first) : null;
  if (opening !== null && worker.test(opening)) return opening;
  const hiring = hiredAs(text);
  if (hiring !== null) return hiring;
  const later = lines
    .slice(1, 4)
    .filter((line) => line.split(/\s+/).length <= 9 && !/[.!?]$/.test(line) && worker.test(line))
    .map(tidyTitle)
    .find((line) => line !== null && worker.test(line));
  return later ?? (opening !== null && opening.split(/\s+/).length <= 6 ? opening : null);
}

/** 'We are looking for a hands-on Team Lead to …' → 'Team Lead'; in small letters up to the worker's name. */
function hiredAs(text: string): string | null {
  const calls =
    /\b(?:looking for|hiring|seeks?|seeking|recruit(?:ing)?|need(?:s|ed)?|want(?:s|ed)?|join us as|working as|appoint|opening for|after) (?:an?|our (?:next|first|new)|another|one) ((?:[\w+#.’'/&-]+ ){0,5}?[\w+#/-]+)(?=[\s,.!?;:(])/gi;
  for (const [, words = ''] of text.matchAll(calls)) {
    const rest = text.slice(text.indexOf(words));
    const spelled = /^((?:[\w+#.’'/&-]+\s){0,5}?)((?:[A-Z][\w+#/&-]*\s?)+)/.exec(rest)?.[2]?.trim();
    if (spelled && worker.test(spelled) && !employment.test(spelled)) return tidyTitle(spelled);
    const plain = rest.split(/[\s]+/).slice(0, 6);
    const end = plain.findIndex((word) => worker.test(word));
    const from = plain.slice(0, end + 1).findIndex((word) => !describing.test(word));
    if (end >= 0 && from >= 0)
      return tidyTitle(
        capitals(
          plain
            .slice(from, end + 1)
            .join(' ')
            .replace(/[,.;:!?]+$/, ''),
        ),
      );
  }
  return null;
}

const describing =
  /^(?:talented|hands-on|driven|enthusiastic|passionate|motivated|experienced|skilled|great|new|another|dedicated|ambitious|highly|very|full-time|part-time|permanent|committed|friendly|reliable|dynamic|proactive|creative|brilliant|curious|strong|qualified|registered(?! nurse))$/i;

function capitals(text: string): string {
  return text.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

const boast =
  /\b(?:wanted|rock ?stars?|ninjas?|gurus?|superstars?|wizards?|unicorns?|needed|required|asap|urgent|immediate start|new|vacancy|hiring|remote|hybrid|contract|permanent|full[- ]time|part[- ]time)\b/gi;

function tidyTitle(raw: string): string | null {
  const cut = raw
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(/[*_#`"“”]|\p{Extended_Pictographic}|\u{FE0F}/gu, ' ')
    .replace(
      /^\s*(?:we are hiring|we're hiring|hiring|job|wanted|join us as|vacancy|now hiring)\W+(?:an?\s+)?/i,
      '',
    )
    .trim()
    .split(/\s*(?:[–—|@•·]|(?<=\s)-(?=\s)|\bat\b|\bin\b|\bfor\b)\s+|,|\s*:\s*|\s{3,}|\t|\s\/\s/)[0];
  const plain = (cut ?? '').replace(/[!]+/g, ' ').replace(/\s+/g, ' ').trim();
  const title = worker.test(plain.replace(boast, ' '))
    ? plain.replace(boast, ' ').replace(/\s+/g, ' ').trim()
    : craft(plain);
  if (!/\p{L}{2}/u.test(title) || title.length > 60 || employment.test(title)) return null;
  const spelled = /[a-z]/.test(title)
    ? title
    : title.toLowerCase().replace(/(^|\s|-)\p{L}/gu, (letter) => letter.toUpperCase());
  return (/[a-z]/.test(title) ? spelled : spelled.replace(acronyms, (word) => word.toUpperCase())).replace(
    /(?<=\s)(?:Of|And|The|To|An?)(?=\s)/g,
    (word) => word.toLowerCase(),
  );
}

const acronyms = /\b(?:qa|sre|it|hr|ux|ui|ml|ai|bi|pr|icu|crm|erp|sap|seo|php|sql|aws|gis)\b(?= |$)/gi;

/** 'Frontend Rockstar wanted' is about a frontend developer. */
function craft(title: string): string {
  const isBoast = /\b(?:rock ?star|ninja|guru|superstar|wizard|unicorn)\b/i.test(title);
  const field =
    /\b(?:frontend|front-end|backend|back-end|full[- ]?stack|web|mobile|software|java|python|react|vue)\b/i.exec(
      title,
    )?.[0];
  return isBoast && field ? `${field} Developer` : title;
}

/** The level a title or the years asked for name; null when neither does. */
export function jobLevel(title: string | null, text: string): Level | null {
  const named = title ?? '';
  if (
    /\b(?:senior|sr|lead|principal|staff (?:\w+ )?(?:engineer|developer)|head|chief|director|architect)\b/i.test(
      named,
    )
  )
    return 'senior';
  if (/\b(?:junior|jr|graduate|entry|intern|trainee|apprentice)\b/i.test(named)) return 'junior';
  const years =
    /\b(\d{1,2})\s*\+?\s*(?:or more )?(?:years?|yrs)['’]?(?: of)?(?: [\w-]+){0,4} experience/i.exec(
      text,
    )?.[1];
  if (years === undefined) return null;
  return Number(years) >= 5 ? 'senior' : Number(years) >= 2 ? 'mid' : 'junior';
}
