/**
 * Started by backend.test.ts: stores rows one after the other and prints the number of each, until it is
 * killed. Without supabase-js, so that it starts at once.
 */
import { openBackend } from '../../src/embedded/backend.ts';

const [, , folder = '', migrationsFolder = '', snapshotFile = '', token = '', userId = '', first = '0'] =
  process.argv;
const { url, anonKey, fetch } = await openBackend({ folder, migrationsFolder, snapshotFile });

for (let number = Number(first); ; number++) {
  const response = await fetch(`${url}/rest/v1/interview_sessions`, {
    method: 'POST',
    headers: { apikey: anonKey, authorization: `Bearer ${token}` },
    body: JSON.stringify({ user_id: userId, requested_num_questions: number }),
  });
  if (response.status !== 201) throw new Error(await response.text());
  process.stdout.write(`${number}\n`);
}
