/** What a job usually asks for, for a title without a description: skills and competencies by name. */
const profiles: [RegExp, string[]][] = [
  [
    /\b(?:engineering manager|(?:vp|head|director) of (?:engineering|software|technology|product development)|cto|development manager|team lead(?:er)?\b.*\b(?:software|development|engineering))/i,
    [
      'leading others',
      'recruitment',
      'technical direction',
      'project management',
      'performance management',
      'incident response',
      'working with stakeholders',
    ],
  ],
  [
    /\b(?:chef|cook|kitchen)\b/i,
    [
      'menu planning',
      'food hygiene',
      'stock control',
      'running a service',
      'leading others',
      'working under pressure',
    ],
  ],
  [
    /\b(?:waiter|waitress|barista|bartender|host|hospitality|restaurant|hotel|receptionist)\b/i,
    ['guest service', 'complaint handling', 'taking bookings', 'cash handling', 'working under pressure'],
  ],
  [
    /\b(?:care (?:assistant|worker)|carer|support worker|healthcare assistant)\b/i,
    ['personal care', 'safeguarding', 'record keeping', 'dementia care', 'empathy', 'handover'],
  ],
  [
    /\b(?:physiotherap\w*|occupational therap\w*|speech (?:and language )?therap\w*|therapist)\b/i,
    [
      'patient assessment',
      'treatment plans',
      'clinical reasoning',
      'managing a caseload',
      'medical records',
      'empathy',
    ],
  ],
  [
    /\bpharmac\w*/i,
    ['dispensing medicines', 'patient education', 'stock control', 'medication safety', 'customer service'],
  ],
  [
    /\b(?:lawyer|solicitor|attorney|paralegal|legal)\b/i,
    [
      'legal research',
      'drafting documents',
      'working with clients',
      'case management',
      'attention to detail',
    ],
  ],
  [
    /\b(?:civil|structural|mechanical|chemical|manufacturing|process|electrical) engineer/i,
    [
      'design calculations',
      'project management',
      'risk assessment',
      'technical drawings',
      'quality assurance',
      'report writing',
    ],
  ],
  [
    /\b(?:plumber|carpenter|joiner|mechanic|welder|fitter|technician|maintenance)\b/i,
    [
      'fault finding',
      'workplace safety',
      'reading technical drawings',
      'preventive maintenance',
      'quality assurance',
    ],
  ],
  [
    /\b(?:secretary|office (?:manager|assistant|administrator)|administrat(?:or|ive)(?! engineer)|personal assistant|executive assistant)\b/i,
    [
      'diary management',
      'record keeping',
      'setting priorities',
      'report writing',
      'customer service',
      'acting with integrity',
    ],
  ],
  [
    /\b(?:warehouse|picker|packer|forklift)\b/i,
    ['order picking', 'stock control', 'workplace safety', 'working to targets', 'working in a team'],
  ],
  [
    /\b(?:retail|shop|store) ?(?:assistant|manager|associate|worker|supervisor)?\b/i,
    ['customer service', 'stock control', 'complaint handling', 'cash handling', 'working to targets'],
  ],
  [
    /\b(?:journalist|editor|writer|copywriter|reporter)\b/i,
    ['research', 'fact checking', 'editing', 'meeting deadlines', 'content marketing'],
  ],
  [
    /\b(?:nursery|early years|childcare|kindergarten)\b/i,
    [
      'safeguarding',
      'planning activities for children',
      'observing children’s progress',
      'working with parents',
      'first aid',
    ],
  ],
  [/\bpayroll\b/i, ['payroll', 'reconciliation', 'meeting deadlines', 'attention to detail', 'Excel']],
  [
    /\bnurs\w*|midwi\w*/i,
    [
      'patient assessment',
      'medication administration',
      'medical records',
      'infection control',
      'deteriorating patients',
      'handover',
    ],
  ],
  [
    /\baccountants?|bookkeeper|accounts (?:assistant|clerk)/i,
    [
      'account reconciliation',
      'month-end close',
      'financial reporting',
      'internal controls',
      'journal entries',
      'accounts payable',
    ],
  ],
  [/\baudit\w*|tax\b/i, ['auditing', 'internal controls', 'financial reporting', 'tax returns']],
  [
    /\bfinanc\w*|controller|treasur\w*/i,
    ['financial analysis', 'forecasting', 'budgeting', 'financial modelling'],
  ],
  [
    /\bfront[- ]?end|\bui (?:engineer|developer)/i,
    ['front-end development', 'JavaScript', 'CSS', 'accessibility', 'automated testing', 'code review'],
  ],
  [
    /\b(?:devops|sre|site reliability|platform|infrastructure|cloud)\b/i,
    [
      'CI/CD',
      'cloud infrastructure',
      'containers',
      'observability',
      'infrastructure as code',
      'incident response',
      'Linux',
    ],
  ],
  [/\bdata (?:engineer|platform)/i, ['data engineering', 'SQL', 'ETL', 'data quality', 'data warehousing']],
  [
    /\b(?:data|business intelligence|bi) (?:analyst|scientist)|\banalytics/i,
    ['data analysis', 'SQL', 'statistics', 'A/B testing', 'business intelligence'],
  ],
  [/\b(?:machine learning|ml|ai)\b/i, ['machine learning', 'Python', 'data quality', 'MLOps']],
  [
    /\b(?:security|soc analyst|penetration)\b/i,
    ['information security', 'threat modelling', 'identity and access management', 'incident response'],
  ],
  [/\bnetwork\b/i, ['networking', 'DNS', 'firewalls', 'load balancing']],
  [
    /\b(?:mobile|ios|android)\b/i,
    ['mobile development', 'API design', 'automated testing', 'performance tuning'],
  ],
  [
    /\b(?:embedded|firmware|hardware|electronics)\b/i,
    ['embedded systems', 'firmware', 'debugging', 'PCB design'],
  ],
  [/\b(?:qa|test|quality assurance)\b/i, ['quality assurance', 'automated testing', 'CI/CD', 'API design']],
  [
    /\b(?:product (?:manager|owner)|head of product)\b/i,
    ['product discovery', 'product roadmap', 'user research', 'backlog management'],
  ],
  [
    /\b(?:project|programme|program|delivery) manager|scrum master/i,
    ['project management', 'risk management', 'agile methods', 'vendor management'],
  ],
  [
    /\b(?:ux|user experience|product designer|interaction)\b/i,
    ['user-centred design', 'usability testing', 'prototyping', 'user research'],
  ],
  [/\bgraphic\w* design\w*|illustrator/i, ['graphic design', 'typography', 'page layout']],
  [
    /\b(?:business|systems?) analyst/i,
    ['requirements analysis', 'process mapping', 'cost-benefit analysis', 'SQL'],
  ],
  [
    /\b(?:software|backend|back-end|full[- ]?stack|web|developer|programmer|engineer|coder)\b/i,
    ['API design', 'databases', 'automated testing', 'system design', 'code review', 'CI/CD', 'debugging'],
  ],
  [
    /\b(?:customer|support|call cent|service (?:desk|agent))\w*/i,
    ['customer service', 'complaint handling', 'call handling'],
  ],
  [
    /\bsales|account (?:manager|executive)/i,
    ['sales', 'account management', 'lead generation', 'contract negotiation'],
  ],
  [/\bmarket\w*|content|seo\b/i, ['content marketing', 'social media', 'market research', 'SEO']],
  [
    /\b(?:hr|human resources|recruit\w*|people partner|talent)\b/i,
    ['recruitment', 'employee relations', 'onboarding', 'HR policy'],
  ],
  [
    /\bteach\w*|lecturer|tutor/i,
    [
      'lesson planning',
      'classroom management',
      'assessment of learning',
      'differentiation',
      'safeguarding',
      'working with parents',
    ],
  ],
  [
    /\bsocial work\w*|case ?worker/i,
    ['client assessment', 'safeguarding', 'case management', 'crisis intervention'],
  ],
  [
    /\b(?:chemist|laborator\w*|lab|scientist)\b/i,
    ['laboratory testing', 'instrument calibration', 'standard operating procedures', 'method validation'],
  ],
  [/\belectrician/i, ['electrical wiring', 'electrical troubleshooting', 'lockout/tagout']],
  [/\b(?:driver|bus operator)/i, ['passenger transport', 'vehicle inspection', 'defensive driving']],
  [/\blibrarian/i, ['reference services', 'cataloging', 'collection development']],
  [
    /\b(?:logistics|warehouse|supply|operations|procurement|buyer)\b/i,
    ['supply chain', 'inventory management', 'process improvement', 'procurement', 'supplier management'],
  ],
];

/** Skills a job of this title usually asks for, most telling first; empty for titles we do not know. */
export function usualSkills(title: string): string[] {
  return profiles.find(([pattern]) => pattern.test(title))?.[1] ?? [];
}
