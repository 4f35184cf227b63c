/** English words that say nothing of a subject by themselves, in lower case. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all almost along already also although always am among an and another any
  anyone anything are aren't around as at away back be became because become been before being below between both
  but by came can can't cannot come could couldn't did didn't do does doesn't doing don't done down during each
  either else enough especially etc even ever every everyone everything far few for from further get gets getting
  go goes going gone got had hadn't has hasn't have haven't having he he'd he'll he's her here here's hers herself
  him himself his how however i i'd i'll i'm i've if in instead into is isn't it it'd it'll it's its itself just
  kind know knew known let lets let's like likely lot lots made make makes making many may maybe me mean means might mine more most
  much must my myself need needed needs neither never no nor not nothing now of off often oh ok okay on once one
  ones only onto or other others our ours ourselves out over own per perhaps please put quite rather really said same
  say says see seem seemed seems seen several shall she she'd she'll she's should shouldn't since so some someone
  something sometimes soon sort still such sure take takes taking than thank thanks that that's the their theirs
  them themselves then there there's these they they'd they'll they're they've thing things think this those though
  thought through thus to together too took toward towards truly try under until up upon us use used uses using
  usually various very via want wanted wants was wasn't way ways we we'd we'll we're we've well went were weren't what
  what's whatever when where whether which while who who's whole whom whose why will with within without won't would
  wouldn't yes yet you you'd you'll you're you've your yours yourself um uh uhm hmm er ah yeah gonna wanna actually
  basically literally honestly obviously simply definitely absolutely totally stuff whenever wherever anyway`
    .split(/\s+/)
    .filter(Boolean),
);
