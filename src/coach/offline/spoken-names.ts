/** How a skill's name is said inside a sentence, where the bare name would not do. */
const spoken: Record<string, string> = {
  'software development life cycle': 'the software development life cycle',
  'general ledger': 'the general ledger',
  'month-end close': 'the month-end close',
  'product vision': 'the product vision',
  'product roadmap': 'the product roadmap',
  ERP: 'the ERP system',
  CRM: 'the CRM system',
  'electrical code': 'the electrical code',
};

/** The name as it is said aloud: 'the general ledger', 'the California Vehicle Code'. */
export function spokenName(
  name: string,
  form: 'skill' | 'activity' | 'thing' | 'competency' = 'skill',
): string {
  const isProperName = form === 'thing' && /^[A-Z][\w-]+(?: [A-Z][\w-]+)+$/.test(name) && !name.endsWith('s');
  return isProperName ? `the ${name}` : (spoken[name] ?? name);
}
