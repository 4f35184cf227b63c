import type { Context, Data } from '../../context.ts';

type Profile = NonNullable<Awaited<ReturnType<Data['profiles']['get']>>>;

/** `greenroom profile show`. With `--json`: the row of `profiles`, or null before the first edit. */
export async function showProfile(context: Context): Promise<void> {
  const { profiles } = await context.data();
  const profile = await profiles.get();
  if (context.output.json) return context.output.printJson(profile);
  if (!profile) return context.output.note('Your profile is empty. Fill it in: greenroom profile edit');
  printProfile(context, profile);
}

export function printProfile({ output }: Context, profile: Profile): void {
  const list = (values: string[] | null) => values?.join(', ') || '–';
  const words = profile.cv_text_content?.split(/\s+/).filter(Boolean).length ?? 0;
  const lines = [
    ['Name', profile.full_name ?? '–'],
    ['Years', profile.years_of_experience?.toString() ?? '–'],
    ['Roles', list(profile.primary_roles_pursued)],
    ['Skills', list(profile.key_skills)],
    ['Industries', list(profile.industries_of_interest)],
    ['CV', words > 0 ? `${words} words` : '–'],
  ] as const;
  output.print(lines.map(([name, value]) => `${output.stdout.dim(name.padEnd(11))} ${value}`).join('\n'));
}
