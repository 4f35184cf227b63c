/** The words by which `speakablePhrase` cuts: openings to take off, joints, and words that say nothing. */

export const lead =
  /^(?:(?:and|or|also|then|but|as well as|you|we|they|will|would|you'll|you’ll|should|must|may|can|could|be|are|is|have|has|had|having|who|someone|that|a|an|the|to|in|of|with|for|on|at|least|minimum|strong\w*|solid|proven|demonstrated|demonstrable|demonstrating|excellent|exceptional|outstanding|good|great|deep|broad|extensive|comprehensive|expert|master|advanced|basic|general|working|hands-on|practical|real|prior|previous|relevant|related|significant|some|commercial|production|professional-level|full-time|full|time|paid|track|record|know(?:s|ing)? how|understand(?:s|ing)? how|experience[ds]?|experienced|knowledge|knowledgeable|understanding|familiarity|familiar|proficien\w+|expertise|skill|skills|skilled|ability|able|capable|capacity|comfort\w*|confident|comfortable|competen\w+|fluen\w+|background|grasp|command|passion\w*|interest\w*|responsib\w+|tasked|willingness|willing|commitment|committed|eager|keen|actively|successfully|effectively|\w+ly|years?'?|\d+\+?(?:[-–]\d+\+?)?|\d+\s*[-–]\s*\d+|one|two|three|four|five|six|seven|eight|ten|more|several|other|various|including|e\.g\.|etc|help|helping|work|working|performs?|ensure that|necessary|following|required|areas?|field|fields|duties|performed|include|includes|wide|variety|range|diverse|array|proper|specific)[\s,:]+)+/i;

export const cutWords = new Set(
  `and or and/or in on for with to from by at through across using utilizing including such that which who while as into within between
  during under so where when via per than based related regarding concerning involving requiring after before without
  against toward towards over upon but plus because whose if about among around is are was were will must can may
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
  senior junior modern current next such more less better skilled accurate timely clear deep broad wide long short
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
  goals results concepts conferences`.split(/\s+/),
);
/** A phrase that opens with one of these is no thing. */
export const notThings = new Set(
  `have has get be go do does draw render believe engage ensure as this those these it there if when where how what who
  why we you they he she i not no please note any such may can must shall deal take operate based being is are was
  here all look and/or looking join believe love want need seek expect like think feel thrive enjoy also each both information lacking graduation candidates services additional preferred sounds interested qualified part-qualified current enthusiasm`.split(
    /\s+/,
  ),
);
export const weakVerbs = new Set([
  'use',
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
