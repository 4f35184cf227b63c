const bases =
  `accept access achieve acquire act adapt address adjust administer advise advocate align allocate analyse analyze
answer apply appraise approve architect arrange articulate assemble assess assign assist attend audit author automate balance
benchmark boost bring budget build calculate calibrate care catalog catalogue champion clarify coach code collaborate collect
communicate compare compile complete compose conceive conduct configure confer consolidate construct consult containerize contribute
control convert convince coordinate correct craft create cultivate customise customize cut debug decide define delegate deliver demonstrate
deploy design detect determine develop devise diagnose direct discuss dispense dispatch document draft drive earn edit educate
eliminate embed enable encourage engage engineer enhance ensure establish estimate evaluate examine execute expand expedite explain
explore extend extract facilitate file fix focus forecast form foster gather generate give grow guide handle help hire identify
implement improve increase influence inform initiate innovate inspect install instruct integrate interact interpret interview
introduce investigate issue keep launch laser lead learn lecture liaise listen load maintain make manage map market measure mediate
mentor migrate mitigate model modernise modernize moderate modify monitor motivate navigate negotiate observe obtain onboard operate
optimise optimize orchestrate order organise organize oversee own participate perform pitch pilot plan prepare present prevent
prioritise prioritize process procure produce profile program promote propose protect prototype prove provide publish purchase raise read
rebuild recommend reconcile record recruit redesign reduce refactor refine reinforce release remediate repair replace report
represent research resolve respond restore restructure revamp review revise rewrite run save scale schedule scope search secure
select sell send serve set shape ship shorten simplify simulate solve spearhead specify standardise standardize steer streamline strengthen
structure study summarise summarize supervise supply support sustain synthesise synthesize tailor teach test testify track train
transfer transform translate transport treat triage troubleshoot tune tutor understand update upgrade use utilise utilize validate
verify visit volunteer win work write promote transition establish interview evangelize drive`
    .split(/\s+/)
    .filter(Boolean);

const pastTense: Record<string, string> = {
  bring: 'brought',
  build: 'built',
  cut: 'cut',
  drive: 'drove',
  give: 'gave',
  grow: 'grew',
  keep: 'kept',
  lead: 'led',
  make: 'made',
  oversee: 'oversaw',
  rebuild: 'rebuilt',
  rewrite: 'rewrote',
  run: 'ran',
  sell: 'sold',
  send: 'sent',
  read: 'read',
  set: 'set',
  teach: 'taught',
  understand: 'understood',
  win: 'won',
  write: 'wrote',
  troubleshoot: 'troubleshot',
};
const doubling = new Set([
  'cut',
  'debug',
  'map',
  'plan',
  'run',
  'set',
  'ship',
  'win',
  'embed',
  'program',
  'refer',
  'transfer',
  'submit',
  'control',
]);
const notDoubledInPast = new Set(['embed']);

export type VerbForm = 'base' | 'third' | 'gerund' | 'past';

/** The -ing form: 'plan' → 'planning', 'write' → 'writing'. */
export function gerund(base: string): string {
  if (doubling.has(base)) return `${base}${base.slice(-1)}ing`;
  if (/[^aeoy]e$/.test(base) || /[aeou][^aeiou]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${base}ing`;
}

function third(base: string): string {
  if (/(?:s|sh|ch|x|z)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function past(base: string): string {
  const irregular = pastTense[base];
  if (irregular !== undefined) return irregular;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubling.has(base) && !notDoubledInPast.has(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

let forms: Map<string, { base: string; form: VerbForm }> | null = null;

/** What form of a verb of work a lower-case word can be; null for other words. */
export function verbForm(word: string): { base: string; form: VerbForm } | null {
  forms ??= buildForms();
  return forms.get(word) ?? null;
}

const notDeeds = new Set(
  `need speed feed seed based experienced skilled certified motivated dedicated detailed advanced related required qualified
  licensed interested excited committed trusted united limited`.split(/\s+/),
);

/** Whether a line opens by saying what was done: 'Cut build times', 'Own the billing service'; not 'Alfred Smith'. */
export function opensWithDeed(line: string): boolean {
  const [, opening = '', next = ''] = /^([A-Z][a-z]+)\s+(\S)/.exec(line) ?? [];
  const word = opening.toLowerCase();
  const known = verbForm(word);
  if (known) {
    const isStill = known.form === 'base' && /^[A-Z][a-z]+\s+(?:the|an?|our|all)\s/.test(line);
    return known.form === 'past' || isStill || (known.form === 'base' && past(known.base) === word);
  }
  return /^[a-z]{2,}ed$/.test(word) && !notDeeds.has(word) && !/[A-Z]/.test(next);
}

function buildForms(): Map<string, { base: string; form: VerbForm }> {
  const built = new Map<string, { base: string; form: VerbForm }>();
  for (const base of bases) {
    built.set(past(base), { base, form: 'past' });
    built.set(third(base), { base, form: 'third' });
    built.set(gerund(base), { base, form: 'gerund' });
    built.set(base, { base, form: 'base' });
  }
  return built;
}
