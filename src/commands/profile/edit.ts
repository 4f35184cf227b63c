import type { Context, Data } from '../../context.ts';
import { usageError } from '../../errors.ts';
import { checkYears } from '../../interview/candidate.ts';
import { sanitiseLine } from '../../text/sanitise.ts';
import { printProfile } from './show.ts';

export interface EditFlags {
  name?: string;
  years?: number;
  role?: string[];
  skill?: string[];
  industry?: string[];
}

type Profile = Awaited<ReturnType<Data['profiles']['get']>>;
type Edit = Parameters<Data['profiles']['edit']>[0];

/** `greenroom profile edit`: writes what the flags name; without flags it asks. Prints the profile after. */
export async function editProfile(context: Context, flags: EditFlags): Promise<void> {
  const fromFlags = editOf(flags);
  const hasFlags = Object.keys(fromFlags).length > 0;
  if (!hasFlags && !context.terminal.interactive) {
    throw usageError(
      'There is nothing to change.',
      'Name it: greenroom profile edit --name, --years, --role, --skill or --industry',
    );
  }
  const { profiles } = await context.data({ createAccount: true });
  const edit = hasFlags ? fromFlags : await askForEdit(context, await profiles.get());
  const saved = await profiles.edit(edit);
  if (context.output.json) context.output.printJson(saved);
  else printProfile(context, saved);
}

function editOf({ name, years, role, skill, industry }: EditFlags): Edit {
  return {
    ...(name !== undefined && { full_name: sanitiseLine(name) || null }),
    ...(years !== undefined && { years_of_experience: years }),
    ...(role && { primary_roles_pursued: tidyList(role) }),
    ...(skill && { key_skills: tidyList(skill) }),
    ...(industry && { industries_of_interest: tidyList(industry) }),
  };
}

async function askForEdit({ prompter }: Context, profile: Profile): Promise<Edit> {
  const list = (values: string[] | null | undefined) => values?.join(', ') ?? '';
  const name = await prompter.text({ message: 'Name', flag: '--name', default: profile?.full_name ?? '' });
  const years = await prompter.text({
    message: 'Years of experience',
    flag: '--years',
    default: profile?.years_of_experience?.toString() ?? '',
    validate: checkYears,
  });
  const ask = (message: string, flag: string, values: string[] | null | undefined) =>
    prompter.text({ message: `${message} (parted by commas)`, flag, default: list(values) });
  const roles = await ask('Roles', '--role', profile?.primary_roles_pursued);
  const skills = await ask('Skills', '--skill', profile?.key_skills);
  const industries = await ask('Industries', '--industry', profile?.industries_of_interest);
  return {
    full_name: name || null,
    years_of_experience: years === '' ? null : Number(years),
    primary_roles_pursued: tidyList(roles.split(',')),
    key_skills: tidyList(skills.split(',')),
    industries_of_interest: tidyList(industries.split(',')),
  };
}

/** Trimmed, without empty ones, each once whatever its case. */
function tidyList(values: string[]): string[] {
  const seen = new Map<string, string>();
  for (const value of values.map(sanitiseLine)) {
    const key = value.toLowerCase();
    if (value !== '' && !seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}
