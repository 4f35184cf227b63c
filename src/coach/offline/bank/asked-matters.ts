/** A matter that questions ask about, and the turns of speech by which a story of it is told. */
export interface AskedMatter {
  /** In the question. */
  asked: RegExp;
  /** In the answer, counted. */
  told: RegExp;
}

/** Told in ways that share no word with the question: who admits a mistake seldom says 'mistake'. */
export const askedMatters: readonly AskedMatter[] = [
  {
    asked:
      /\b(?:mistakes?|fail(?:ed|ure|ures)?|errors?|wrong|regret\w*|setbacks?|badly|let (?:someone|people) down)\b/i,
    told: /\b(?:my (?:own )?(?:fault|mistake|error|doing|misjudg\w+)|i (?:had |'d )?(?:forgot\w*|missed|broke|overlooked|misread|misjudged|messed|underestimated|assumed|failed|lost|should have|shouldn't have|should've|was wrong|blamed|apologi[sz]ed|owned up|admitted)|i'd (?:tested|forgotten|missed|assumed|misread|overlooked|misjudged|broken|stored|ignored)|(?:was|were|been|he'd been|she'd been|they'd been) right|i (?:had |'d )?(?:deleted|wiped|dropped|leaked|corrupted|overwrote|drained|mixed up|swapped|double-booked|overcharged|rolled|reverted|halted|restored)|rolled (?:it |that |them |the \w+ )?back|hotfix\w*|revert\w*|undo|too late|went wrong|an hour late|hadn't|didn't (?:check|test|notice|think|know|realise|realize|ask|read))\b/gi,
  },
  {
    asked:
      /\b(?:disagree\w*|conflicts?|argu(?:e|ed|ment)|disputes?|clash\w*|tension|oppos\w+|difficult (?:person|colleague|co-?worker|team ?mate)|stand up for|convince\w*|persua\w+|compromise)\b/i,
    told: /\b(?:(?:he|she|they|[a-z]+ and i) (?:wanted|argued|said|thought|felt|insisted|refused|objected|believed|agreed|disagreed|preferred|feared|withdrew|accepted|worried|gave in|came round)|i (?:wanted|argued|objected|disagreed|preferred|insisted|feared|gave in|was for|was against)|both (?:sides|of us|of them)|each other|his|hers?|their (?:point|view|side|concern|worry|reason)|in return|meet (?:in the middle|halfway)|(?:he|she|they) (?:had|has) a point|fair point)\b/gi,
  },
  {
    asked:
      /\b(?:mentor\w*|coach\w*|train(?:ed|ing)?|taught|teach|helped (?:a|someone|somebody)|help (?:a|someone|somebody)|get (?:noticeably )?better|less experienced|junior|feedback|criticism|delegat\w*|motivat\w* (?:a|your|someone|others|people|team)|led|lead(?:ing|ership)?|empath\w*|support\w*)\b/i,
    told: /\b(?:he|she|him|her|his|they|them|their)\b/gi,
  },
  {
    asked: /\b(?:customers?|clients?|patients?|guests?|users?|complain\w*)\b/i,
    told: /\b(?:(?:he|she|they) (?:was|were|had|wanted|called|complained|came|asked|said|left|told)|(?:the|a|an|one|our) (?:\w+ )?(?:customer|client|patient|guest|user|lady|gentleman|man|woman|family|parent|buyer|caller|student|resident|passenger)s?|apologi[sz]ed|refund\w*|complain\w*)\b/gi,
  },
  {
    asked:
      /\b(?:deadlines?|pressure|stress\w*|overwhelm\w*|under time|tight|juggl\w*|priorit\w+|launch date|urgent)\b/i,
    told: /\b(?:(?:by|on|until|before|since|every) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|noon|midnight|the (?:end|weekend))|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half) (?:minutes?|hours?|days?|weeks?|months?)|late|due|first|lists?|hours left|days left|in time|on time)\b/gi,
  },
  {
    asked: /\b(?:decision|decide\w*|choice|choose|risk\w*|weigh\w*)\b/i,
    told: /\b(?:i (?:decided|chose|picked|went (?:for|with)|took|opted|settled)|instead|rather than|either|options?|or (?:the|a|to|i)|pros|risk\w*|if i)\b/gi,
  },
  {
    asked:
      /\b(?:learn\w*|skills?|knowledge|develop(?:ment|ing) yourself|grow(?:th|n)?|new to you|professional development)\b/i,
    told: /\b(?:learn\w*|taught|courses?|class(?:es)?|books?|tutorials?|practi[cs]\w+|read(?:ing)?|watch(?:ed|ing)|certif\w+|stud(?:y|ied|ying)|train(?:ed|ing)|at first|from scratch)\b/gi,
  },
  {
    asked:
      /\b(?:chang(?:e|es|ed|ing)|adapt\w*|adjust\w*|transition|unexpected|new (?:system|process|role|way))\b/i,
    told: /\b(?:(?:switch|chang|mov|replac|introduc|start|adjust|adapt)(?:ed|ing)|new|used to|no longer|until then|before that|all of a sudden|suddenly|from one day)\b/gi,
  },
  {
    asked:
      /\b(?:improve\w*|better|faster|efficien\w*|initiative|idea|proud\w*|achiev\w*|success\w*|accomplish\w*|impact)\b/i,
    told: /\b(?:improv\w+|reduc\w+|increas\w+|sav(?:ed|es|ing)|from (?:about )?[\w.,]+ (?:\w+ )?to|now|since then|faster|fewer|less|won|award\w*|proud|built|set up|suggested|came up with|my idea)\b/gi,
  },
];
