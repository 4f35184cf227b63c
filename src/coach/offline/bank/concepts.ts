/**
 * Words that point at the same matter, for telling whether an answer speaks of what was asked.
 * One line a concept; a word may stand in several.
 */
export const concepts: Record<string, string> = {
  conflict:
    'conflict disagree disagreement argue argument dispute clash tension fight quarrel oppose opposite mediate resolve compromise hostile heated angry upset friction settle resistance resist pushback disagreed insist convinced stubborn opinion persuade wanted side concern withdraw refuse worry',
  feedback:
    'feedback criticism criticise critique constructive comment advice review suggestion correct praise evaluation harsh defensive improve tone hear hurt remark',
  failure:
    'fail failure mistake error wrong blame regret miss lose bad mess setback fault apologise apologize fix trouble broke outage crash incident mishap oversight slip embarrass sorry forgot forget overlook broken apology faulty flaw misjudge misjudged unfortunately rollback recover refund drop collapse careless false confuse bug',
  learning:
    'learn skill knowledge course train study teach education read book tutorial practice certification class new research workshop curious self-taught growth develop professor lesson understand school university',
  pressure:
    'stress pressure overwhelm busy deadline workload anxious anxiety calm tense exhaust burnout relax breathe cope break exercise sleep panic heavy chaos urgent',
  deadline:
    'deadline late delay time date schedule due rush quick urgent extend friday monday week hour overtime finish deliver hurry tight cut scope weeks days launch estimate',
  priority:
    'prioritise prioritize priority urgent important rank first task list order workload postpone delegate juggle multiple calendar plan balance schedule',
  team: 'team group colleague coworker teammate together collaborate member partner peer department crew cooperate everyone share contribute',
  leadership:
    'lead leader leadership manage manager supervise supervisor captain direct charge guide delegate motivate vision inspire responsible run organise organize president head',
  delegation:
    'delegate assign task responsibility strength skill role divide split hand distribute trust workload capable',
  motivation:
    'motivate motivation drive drove inspire energy enthusiasm goal encourage reward morale bored purpose interest passion incentive low lazy discipline engage',
  decision:
    'decide decision choose choice option weigh consider pros cons alternative judgement judgment determine select conclude deliberate tough dilemma risk',
  ethics:
    'ethic ethical integrity honest honesty moral right wrong cheat lie dishonest steal theft policy report value principle confidential fair unfair conscience legal truth plagiarism fraud illegal rule compliance sign',
  communication:
    'communicate communication explain talk speak tell told email meeting message listen clear clarify conversation call present write language misunderstand misunderstanding question chat slack understand ask update inform open',
  presentation: 'present presentation audience speech slide public speak demonstrate talk crowd explain',
  customer:
    'customer client guest patient user buyer consumer service complaint complain satisfy refund order store restaurant shop rude relationship account support patron passenger angry bill ticket booking reservation',
  relationship:
    'relationship trust rapport connect connection partner network contact bond friend loyalty stay touch stakeholder client keep',
  stakeholder:
    'stakeholder sponsor partner client manager director board executive requirement agree expectation interest department opposite business',
  change:
    'change adapt adjust new shift transition flexible switch pivot different unexpected transform reorganise remote covid pandemic move sudden plan changed switched replace replaced migrate migration',
  ambiguity:
    'ambiguous ambiguity unclear uncertain uncertainty unknown vague incomplete assume assumption clarify information outcome guess',
  problem:
    'problem issue challenge solve solution difficult difficulty hard obstacle troubleshoot fix cause analyse analyze complex complicated figure overcome root bug debug trace investigate suspect broken log symptom',
  creativity:
    'creative creativity idea innovate innovation innovative new design brainstorm invent original imagine unconventional better way art experiment',
  initiative:
    'initiative proactive volunteer start began offer suggest propose own step idea asked charge beyond extra notice',
  extra_effort:
    'extra beyond above mile volunteer stay late help overtime additional exceed effort weekend required went',
  goal: 'goal target achieve objective aim plan accomplish success milestone reach ambition set pursue progress track',
  success:
    'success succeed successful achieve achievement proud accomplish accomplishment win won award result impact reward recognise pride happy best',
  planning:
    'plan organise organize schedule prepare timeline step calendar list project manage milestone goal date track ahead coordinate',
  project:
    'project requirement scope plan deliver launch product client task research deadline develop assess brief',
  quality:
    'quality standard accurate accuracy check review detail test thorough double careful error precise verify proofread mistake polish',
  detail:
    'detail accurate accuracy perfect perfectionist check careful error precise verify double review catch caught spot notice number typo proofread spreadsheet mistake thorough tool',
  empathy:
    'empathy empathise empathize understand feel listen support care compassion comfort emotion kind perspective struggle sad help shoes family sick grief',
  help: 'help support assist aid mentor care guide need struggle kind volunteer advice',
  mentoring:
    'mentor coach teach taught train guide help learn junior new hire student intern explain improve tutor show grow skill colleague pair patience beginner newcomer apprentice trainee progress habit question',
  diversity:
    'diverse diversity inclusive inclusion culture different background race gender equal respect everyone perspective voice language belong accent personality opinion welcome heard',
  accountability:
    'accountable accountability responsible responsibility own ownership commitment deadline follow check report blame hold progress expectation track',
  productivity:
    'productive productivity focus efficient schedule routine time distraction plan break flexible remote home list calendar task environment',
  remote: 'remote home online virtual zoom video slack teams distance email camera meeting channel timezone',
  persuasion:
    'persuade convince influence negotiate negotiation sell argue agree buy-in reason evidence mind pitch offer compromise deal change support win',
  conflict_boss:
    'supervisor boss manager disagree disagreement opinion respect discuss meeting approach superior',
  pay_attention: 'listen attention focus notice aware observe watch',
  values: 'value culture mission believe company organisation organization align fit principle',
  career:
    'career role job position path future year grow field industry company experience professional degree work interest goal opportunity background achieved',
  strength: 'strength strong skill good talent best ability expert weakness weak improve',
  independence:
    'alone independent independently myself own autonomy supervision without nobody decide unsupervised judgement',
  safety:
    'safe safety risk hazard danger injury accident protect emergency harm protective secure stop procedure',
  procedure:
    'procedure protocol rule policy guideline instruction process standard step regulation follow checklist comply compliance sop',
  patient:
    'patient nurse ward care hospital doctor physician medication dose treatment symptom pain bedside clinic vital sign blood assess relative chart handover shift',
  money:
    'account ledger invoice budget cost finance payment balance reconcile reconciliation audit tax profit expense revenue cash bank close month accrual journal figure supplier',
  data: 'data database query sql table record report dashboard analysis spreadsheet index schema row column pipeline warehouse dataset figure metric rows export import',
  software:
    'code software program develop developer engineer app application system bug feature release deploy test function service api repository backend frontend library framework module',
  operations:
    'deploy deployment release production server outage incident rollback cluster pod container pipeline monitor alert log cloud infrastructure on-call latency node',
  performance:
    'slow fast speed performance latency memory cpu load profile optimise optimize cache throughput scale traffic time bottleneck leak',
  security:
    'security secure attack vulnerability password permission access encrypt token breach key secret threat patch',
  test: 'test testing check verify assert coverage suite regression flaky qa integration unit mock',
  design:
    'design architecture structure model pattern interface component diagram prototype mockup layout user sketch wireframe',
  improvement:
    'improve improvement better faster reduce increase save cut efficient optimise optimize change measure gain before after result',
  meeting: 'meeting agenda discuss standup session call workshop',
  hiring: 'hire interview recruit candidate onboard vacancy staff employee',
  school:
    'school university college class student professor teacher assignment grade exam semester essay course campus thesis homework',
  challenge:
    'challenge challenging difficult difficulty hard tough struggle struggled problem trouble issue obstacle adversity overcome rough demanding setback frustrate',
  risk: 'risk chance gamble danger uncertain uncertainty doubt unsafe bet afraid fear scared leap reward threat expose careful worst',
  recognition:
    'recognition recognise acknowledge appreciate appreciated award reward praise thank compliment bonus promotion raise proud valued undervalued',
  resources:
    'resource limit limited lack short shortage budget supply enough available scarce cheap material tool money without makeshift borrow improvise',
  morale: 'morale spirit positive attitude encourage cheer mood energy fun celebrate motivate hope smile',
  culture: 'culture environment atmosphere value welcome include community tradition norm inclusive',
  habit: 'habit routine daily every morning usually method list checklist',
  lead_in_time: 'first day week month begin start join new introduce meet',
};
