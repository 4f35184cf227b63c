import type { Candidate } from '../interview/types.ts';
import type { Client } from './client.ts';
import { dataOf } from './data-error.ts';
import type { Tables, TablesUpdate } from './database.types.ts';

export type ProfileRow = Tables<'profiles'>;
export type ProfileEdit = Pick<
  TablesUpdate<'profiles'>,
  | 'full_name'
  | 'years_of_experience'
  | 'primary_roles_pursued'
  | 'key_skills'
  | 'industries_of_interest'
  | 'cv_text_content'
>;

export type Profiles = ReturnType<typeof profiles>;

export function profiles(client: Client, userId: string) {
  return {
    /** Null before the first edit. */
    get: async (): Promise<ProfileRow | null> =>
      dataOf(
        await client.from('profiles').select('*').eq('user_id', userId).maybeSingle(),
        'read your profile',
      ),

    /** Writes the named columns only; makes the row at the first edit. */
    edit: async (edit: ProfileEdit): Promise<ProfileRow> =>
      dataOf(
        await client
          .from('profiles')
          .upsert({ ...edit, user_id: userId }, { onConflict: 'user_id' })
          .select()
          .single(),
        'save your profile',
      ),
  };
}

export function candidateOf(profile: ProfileRow | null): Candidate {
  return {
    name: profile?.full_name ?? null,
    years: profile?.years_of_experience ?? null,
    roles: profile?.primary_roles_pursued ?? [],
    skills: profile?.key_skills ?? [],
    industries: profile?.industries_of_interest ?? [],
    cvText: profile?.cv_text_content ?? null,
  };
}
