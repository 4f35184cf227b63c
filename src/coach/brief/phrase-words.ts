/** The words by which `speakablePhrase` cuts: openings to take off, joints, and words that say nothing. */

export const lead =
  /^(?:(?:and|or|also|then|but|as well as|you(?:['’](?:ve|re|ll|d))?|we|they|will|would|should|must|may|can|could|be|been|being|are|is|have|has|had|having|who|someone|somebody|that|a|an|the|to|in|of|with|for|on|at|by|least|minimum|min\.?|strong\w*|solid|sound|firm|safe|skilled|skilful|skillful|confident|confidence|friendly|thorough|careful|in-depth|proven|demonstrated|demonstrable|demonstrating|excellent|exceptional|outstanding|very good|good|great|fantastic|brilliant|deep|broad|extensive|comprehensive|expert-level|expert|master|advanced|basic|first|general|working|hands-on|practical|real|prior|previous|relevant|related|post-qualification|significant|some|any|commercial|production|professional-level|professional|full-time|full|time|paid|track|record|history|used|know(?:s|ing)? (?:how|why|what|that)|knows?|understand(?:s|ing)? (?:how|why|what|that)|understands?|already|well|subject(?=\s+knowledge)|high(?:est)?(?=\s+(?:level|standard|degree))|levels?(?=\s+of)|degree(?=\s+of)|standards?(?=\s+of)|experience[ds]?|experienced|knowledge|knowledgeable|understanding|appreciation|awareness|exposure|familiarity|familiar|proficien\w+|expertise|aptitude|talent|knack|nose|eye|flair|gift|feel|love|grip|skills?(?=\s+(?:in|with|at)\b)|know-how(?=\s+(?:in|with|of)\b)|ability|able|capable|capacity|comfort\w*|comfortable|competen\w+|fluen\w+|background(?=\s+(?:in|with|of)\b)|grasp|command|passion\w*|interest(?:s|ed)?|responsib\w+|tasked|willingness|willing|commitment|committed|eager|keen|enthusiasm|use(?=\s+of\b)|(?!family|supply|assembly|early|monthly|weekly|daily|yearly)\w+ly|years?['’]?|yrs?|\d+\+?(?:[-–]\d+\+?)?|\d+\s*[-–]\s*\d+|one|two|three|four|five|six|seven|eight|nine|ten|more|several|other|various|including|e\.g\.|etc|help|helping|work|worked|working|dealt(?= with)|performs?|ensure that|make sure that|necessary|following|required|areas?|field|fields|duties|performed|include|includes|wide|variety|range|diverse|array|proper|specific)[\s,:]+)+/i;

/** Nouns that name a deed, with its verb: 'preparation of budgets' is preparing budgets. */
export const deedNouns = new Map(
  Object.entries({
    administration: 'administer',
    analysis: 'analyse',
    assessment: 'assess',
    completion: 'complete',
    construction: 'construct',
    coordination: 'coordinate',
    creation: 'create',
    delivery: 'deliver',
    design: 'design',
    development: 'develop',
    diagnosis: 'diagnose',
    evaluation: 'evaluate',
    identification: 'identify',
    implementation: 'implement',
    inspection: 'inspect',
    installation: 'install',
    integration: 'integrate',
    interpretation: 'interpret',
    investigation: 'investigate',
    maintenance: 'maintain',
    management: 'manage',
    organisation: 'organise',
    organization: 'organize',
    planning: 'plan',
    preparation: 'prepare',
    production: 'produce',
    recruitment: 'recruit',
    repair: 'repair',
    resolution: 'resolve',
    review: 'review',
    selection: 'select',
    supervision: 'supervise',
  }),
);

/** Verbs of work that are nouns as well: in a list of requirements 'design standards' are standards. */
export const nounVerbs = new Set(
  `support design research work care code control review report change process test plan budget study document model program
  schedule purchase practice repair supply market fix record release track transport audit volume forecast focus project stock staff
  trade place list script fund paint order search interview access account address approach benchmark build chair challenge claim
  coach command contact contract cover cross cut deal demo display draft drive exchange export feed fight file fit
  form garden guide hand handover head help hire host hunt influence interface invoice issue judge jump landscape launch lead lift
  link load log look map measure mentor monitor mount move nurse offer outline package patch pay photograph pilot pioneer pitch
  play post price print probe profile progress prototype question quote ramp rank reach read recruit register request retail return
  ride risk roll route run sample scale scan scope screen segment sense separate service set shape share shift ship shoot show
  sign sketch source speed split sponsor spot stage start stay stop store structure survey switch talk target team time top trace
  train transfer travel treat triage turn update upgrade value visit volunteer wash watch welcome win wire wrap balance bill book
  break brief display double import laser light list lower pair perfect query transit view trust fly face grade grind hack`.split(
    /\s+/,
  ),
);

export const cutWords = new Set(
  `and or and/or in on for with to from by at through across using utilizing including such that which who while as into within between
  during under so where when via per than based related regarding concerning involving requiring after before without
  against toward towards over upon but plus because whose if about among around is are was were will must can may
  up off out down away back together along onto
  like
  & - – — / + etc e.g. i.e. not both either only also working`.split(/\s+/),
);
export const determiners = new Set([
  'a',
  'an',
  'the',
  'our',
  'all',
  'any',
  'each',
  'every',
  'both',
  'these',
  'those',
  'this',
  'of',
  'its',
]);
export const adjectives = new Set(
  `new existing complex difficult various other high best key large small full daily major minor strong good great own
  internal external same different several many few related appropriate necessary relevant routine primary secondary
  senior junior modern current next such more less better skilled wide strict tight multiple competing conflicting accurate timely clear deep broad wide long short
  diverse entire open live specialized advanced basic standard general common cutting legal medical local main
  cross-functional user-centered high-quality first last written spoken oral verbal strategic organic inorganic private single oversize electronic statistical`.split(
    /\s+/,
  ),
);
export const nounsLikeAdjectives = new Set(
  `proposal proposals capital traffic logic analytics music clinic public topic arrival approval material materials journal
  manual professional professionals initiative objective executive perspective metric metrics fabric referral referrals
  appeal trial renewal disposal individual individuals criminal hospital terminal signal portal control rental potential
  official officials personnel criteria detective representative relative native narrative archive directive logistics
  electrical-code specialty economics ethics graphic graphics renewals animal animals meal goal goals deal detail details
  mechanic mechanics statistics physics mathematics credential credentials manuals journals terminals signals portals`.split(
    /\s+/,
  ),
);
export const empty = new Set(
  `duty duties work related assigned position positions experience skill skills knowledge ability abilities thing things task tasks
  requirement requirements qualification qualifications following area areas field role roles job year years level candidate
  candidates applicant applicants degree university college school license licence certificate variety range number member
  members everything team company employee employees person people someone class equivalent minimum maximum activities matters issues
  techniques laws law regulations technologies technology principles standards procedures policies practices concepts theories characteristics
  methods functions rules operations analysis materials equipment
  day basis way ways end various aspects wide use high best forms kind stuff lot plus needs need one`.split(
    /\s+/,
  ),
);
/** Heads that say nothing before 'of': 'the feasibility of …'. */
export const vagueHeads = new Set(
  `variety range number amount state size bar use feasibility means kind type set series level degree part form sort
  area field work methods techniques procedures principles process system issues development implementation causes needs number results`.split(
    /\s+/,
  ),
);
/** Objects that do not say what is being done. */
export const vagueObjects = new Set(
  `plans plan size causes tools air projects project services service products product data systems system work information
  reports procedures processes solutions things others support meetings issues problems areas options changes needs group
  goals results concepts conferences subjects topics tasks part place them ideas`.split(/\s+/),
);
/** A phrase that opens with one of these is no thing. */
export const notThings = new Set(
  `hands-on seen tired have has get be go do does draw render believe engage ensure as this those these it there if when where how what who
  why we you they he she i not no please note any such may can must shall deal take operate based being is are was
  hand lots plenty us my me him her them that's it's here all look and/or looking join believe love want need seek expect like think feel thrive enjoy also each both information lacking graduation candidates services additional preferred sounds interested qualified part-qualified current enthusiasm`.split(
    /\s+/,
  ),
);
export const weakVerbs = new Set([
  'use',
  'put',
  'tell',
  'seek',
  'hold',
  'join',
  'utilise',
  'utilize',
  'provide',
  'demonstrate',
  'ensure',
  'include',
  'understand',
  'help',
  'care',
  'set',
  'keep',
  'obtain',
  'acquire',
  'accept',
  'win',
  'form',
  'order',
  'earn',
  'market',
  'file',
  'raise',
  'issue',
  'complete',
  'require',
  'own',
  'answer',
  'treat',
  'shape',
  'bring',
  'give',
  'make',
  'achieve',
  'apply',
  'grow',
  'map',
  'pilot',
  'volunteer',
  'select',
  'visit',
  'process',
]);
