import type { FrameForm } from './bank/frames.ts';

/** How a skill's name is said inside a sentence, where the bare name would not do. */
const spoken: Record<string, string> = {
  'software development life cycle': 'the software development life cycle',
  'general ledger': 'the general ledger',
  'month-end close': 'the month-end close',
  'product vision': 'the product vision',
  'product roadmap': 'the product roadmap',
  ERP: 'the ERP system',
  CRM: 'the CRM system',
  WMS: 'the WMS',
  'electrical code': 'the electrical code',
};

const namedPractices = new Set([
  'CI/CD',
  'API design',
  'ETL',
  'A/B testing',
  'DevOps',
  'MLOps',
  'SLOs',
  'UX design',
  'UI design',
  'HR policy',
  'PCB design',
  'NoSQL',
  'GIS',
  'SEO',
  'CPR',
  'ACLS',
  'EKG',
]);

const subjects = new Set(
  `GAAP, IFRS, OSHA, HIPAA, OWASP, PRINCE2, SOC 2, big data, data structures, algorithms, databases, relational databases,
  statistics, accounting, hazardous materials, containers, firmware, webhooks, stored procedures, data quality,
  water quality, medical records, financial records, fixed assets, distributed systems, microservices, legacy systems,
  embedded systems, vital signs, sepsis, deteriorating patients, electrical code, software development life cycle,
  food hygiene, supply chain, design calculations, technical drawings, general ledger, real-time operating systems, microcontrollers, year-end accounts, management accounts, sales targets, dashboards,
  design patterns, internal controls`.split(/,\s+/),
);

/** Whether a skill is a matter one has to do with, neither done nor used: 'GAAP', 'hazardous materials'. */
export function isSubject(name: string): boolean {
  return subjects.has(name);
}

/** Whether a skill is something one does ('code review') rather than something one uses ('Terraform'). */
export function isPractice(name: string): boolean {
  return /^[a-z]/.test(name) || namedPractices.has(name) || isSubject(name);
}

/** The name as it is said aloud: 'the general ledger', 'the California Vehicle Code'. */
export function spokenName(
  name: string,
  form: 'skill' | 'activity' | 'thing' | 'competency' = 'skill',
): string {
  const isProperName = form === 'thing' && /^[A-Z][\w-]+(?: [A-Z][\w-]+)+$/.test(name) && !name.endsWith('s');
  return isProperName ? `the ${name}` : (spoken[name] ?? name);
}

/** What a topic is in a sentence: see `FrameForm`. */
export function frameForm({ name, form }: { name: string; form: string }): FrameForm {
  if (form === 'activity') return 'activity';
  if (form === 'thing' || isSubject(name)) return 'subject';
  return isPractice(name) ? 'practice' : 'tool';
}
