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
structure study summarise summarize supervise supply support sustain synthesise synthesize tailor seek spend teach test testify track train
transfer transform translate transport treat triage troubleshoot tune tutor understand update upgrade use utilise utilize validate
verify visit volunteer win work write promote evangelize
accompany administrate aggregate amend animate annotate anticipate architect assure attract augment award backfill bake balance begin
bill book break breed brief broker broaden buy call cancel capture carry catch centralise centralize chair challenge chase check
choose clean close command commission complement comply concentrate condense conserve consume contain contact continue
converse cook cover crack cross cure decommission decrease dedicate deepen defend demo deputise deputize derive diagnose differentiate
digitise digitize discharge discover display dissect distribute double draw dress earn ease edit elicit empower encrypt enforce enrich
enrol enter escalate escort evolve exceed exchange exploit export expose fabricate facilitate feed fetch fight fill find fit fly follow
freeze fulfil fulfill fund furnish galvanise galvanize garden get govern grade greet grind hack halve handover harmonise harmonize harvest
hand head heal hear hit hold host hunt illustrate import incorporate inspire instil instill institute insure invent invest invoice invite iterate join
judge jump juggle justify know landscape learn leverage lift link list localise localize lodge log look lower maximise maximize meet merge
migrate minimise minimize mount move nurture offer open oppose orient outline outsource overhaul overcome package paint patch pay
perfect persuade photograph pick pioneer place play post practise predict prescribe preserve price print prioritise probe procure progress
project proofread propel pull push put qualify query question quote ramp rank reach react realise realize rebrand recognise
recognize recover recruit rectify recycle redefine register regulate rehearse remove renew renovate reorganise reorganize represent
request resuscitate retain retire retrieve reverse ride roll rotate route safeguard sample sanitise sanitize sketch scan screen script segment sense
separate service settle sew share shift shoot show sign source speak speed split spot sponsor stabilise stabilize staff stage stand start
stay stock stop store submit succeed suggest survey swap sweep switch take talk target tell tend tidy time tighten top trace trade transcribe
transmit travel trim turn turn unblock uncover undertake unify unload upload uphold vaccinate value visualise visualize wash watch
weigh weld widen wire withdraw wrap compose embed arrange adopt deal care join bid book clean cook deepen forge pair quantify`
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
  begin: 'began',
  break: 'broke',
  breed: 'bred',
  buy: 'bought',
  catch: 'caught',
  choose: 'chose',
  deal: 'dealt',
  draw: 'drew',
  feed: 'fed',
  fight: 'fought',
  find: 'found',
  fit: 'fitted',
  fly: 'flew',
  freeze: 'froze',
  get: 'got',
  grind: 'ground',
  hear: 'heard',
  hit: 'hit',
  hold: 'held',
  know: 'knew',
  meet: 'met',
  overcome: 'overcame',
  pay: 'paid',
  put: 'put',
  ride: 'rode',
  sew: 'sewed',
  shoot: 'shot',
  show: 'showed',
  speak: 'spoke',
  split: 'split',
  stand: 'stood',
  take: 'took',
  tell: 'told',
  undertake: 'undertook',
  uphold: 'upheld',
  withdraw: 'withdrew',
  seek: 'sought',
  spend: 'spent',
  sweep: 'swept',
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
  'begin',
  'chat',
  'commit',
  'enrol',
  'fit',
  'fulfil',
  'get',
  'hit',
  'instil',
  'log',
  'put',
  'scan',
  'split',
  'spot',
  'stop',
  'swap',
  'top',
  'trim',
  'transmit',
  'unplug',
  'wrap',
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
  return forms.get(word) ?? regularForm(word);
}

/** Verbs by their ending: 'formulate', 'prioritising'. */
function regularForm(word: string): { base: string; form: VerbForm } | null {
  const [, stem = '', ending = '', tail = ''] =
    /^([a-z]{3,}?)(at|is|iz|if)(e|es|ed|ing|y|ies|ied|ying)$/.exec(word) ?? [];
  const base = stem + ending + (ending === 'if' ? 'y' : 'e');
  if (stem === '' || nouns.has(base) || (ending === 'if') !== /^(?:y|ies|ied|ying)$/.test(tail)) return null;
  const form = /ing$/.test(tail) ? 'gerund' : /ed$/.test(tail) ? 'past' : /s$/.test(tail) ? 'third' : 'base';
  return { base, form };
}

const nouns = new Set(
  `climate certificate candidate corporate private estate template debate exercise franchise expertise enterprise merchandise premise
  state rate plate date gate private climate senate delegate magistrate graduate undergraduate postgraduate associate advocate accurate
  adequate appropriate immediate intermediate ultimate separate alternate duplicate moderate chocolate carbonate affiliate climate
  precise concise promise noise raise praise cruise wise otherwise likewise rise disguise paradise treatise size prize seize
  bate crate slate create relate update translate donate locate rotate dictate vibrate base basis crisis analysis emphasis`.split(
    /\s+/,
  ),
);

const notDeeds = new Set(
  `need speed feed seed based experienced skilled certified motivated dedicated detailed advanced related required qualified
  licensed interested excited committed trusted united limited invited featured awarded nominated accepted adopted ranked named
  known`.split(/\s+/),
);

/** Whether a line opens by saying what was done: 'Cut build times', 'Own the billing service'; not 'Alfred Smith'. */
export function opensWithDeed(line: string): boolean {
  const [, opening = '', next = ''] = /^([A-Z][a-z]+)\s+(\S)/.exec(line) ?? [];
  const word = opening.toLowerCase();
  const known = verbForm(word);
  if (known && !notDeeds.has(word)) {
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
