import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatTypes, typesFile } from './database-types.ts';
import { addAccount, addRows, person } from './interview-rows.ts';
import { type Cluster, type Database, startPostgres } from './postgres.ts';
import { installSupabaseCli, type SupabaseCli } from './supabase-cli.ts';

const migrations = new URL('../../supabase/migrations/', import.meta.url);
const dataModel = new URL('../../docs/data-model.md', import.meta.url);

let cluster: Cluster;
let cli: SupabaseCli;
let db: Database;

beforeAll(async () => {
  cluster = await startPostgres();
  cli = await installSupabaseCli();
  db = await cluster.createProject();
  await cli.push(db.url);
});
afterAll(async () => {
  cli?.dispose();
  await cluster?.stop();
});

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  default: string | null;
}

const columns = () =>
  db.rows<Column>(
    `select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
       not a.attnotnull as nullable, pg_get_expr(d.adbin, d.adrelid) as default
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname, a.attnum`,
  );

/** The model every client shares: column, type, then what differs from 'nullable, no default'. */
const shared: Record<string, string> = {
  profiles: `user_id uuid not null; full_name text; years_of_experience integer; primary_roles_pursued text[];
    key_skills text[]; industries_of_interest text[]; cv_text_content text;
    created_at timestamptz not null default now(); updated_at timestamptz not null default now()`,
  cv_uploads: `id uuid not null default gen_random_uuid(); user_id uuid not null; file_name text not null;
    storage_path text not null; mime_type text; file_size_bytes bigint;
    uploaded_at timestamptz not null default now(); is_current_cv boolean not null default true`,
  interview_sessions: `id uuid not null default gen_random_uuid(); user_id uuid not null;
    session_name text default 'Practice Interview'; target_role text; key_skills_focused text[];
    interview_type text; job_description_context text; requested_num_questions integer;
    actual_num_questions integer; status text not null default 'pending'; started_at timestamptz;
    completed_at timestamptz; vapi_call_id text; created_at timestamptz not null default now()`,
  interview_questions: `id uuid not null default gen_random_uuid(); session_id uuid not null;
    question_text text not null; question_order integer not null; question_type_tag text;
    generated_at timestamptz not null default now()`,
  interview_answers: `id uuid not null default gen_random_uuid(); question_id uuid not null;
    session_id uuid not null; user_id uuid not null; answer_transcript_text text;
    answered_at timestamptz not null default now(); audio_storage_path text`,
  ai_feedback: `id uuid not null default gen_random_uuid(); session_id uuid not null; user_id uuid not null;
    overall_summary text; strengths_feedback text; areas_for_improvement_feedback text;
    actionable_suggestions text; overall_score_qualitative text;
    feedback_generated_at timestamptz not null default now()`,
};

function described(column: Column): string {
  const type = column.type.replace('timestamp with time zone', 'timestamptz');
  const fallback = column.default?.replace('::text', '');
  return [column.column, type, column.nullable ? '' : 'not null', fallback ? `default ${fallback}` : '']
    .filter(Boolean)
    .join(' ');
}

describe('pushed to an empty project', () => {
  test.each(Object.keys(shared))('%s has the shared columns, then only nullable ones', async (table) => {
    const wanted = shared[table]?.split(/;\s+/) ?? [];
    const found = (await columns()).filter((column) => column.table === table);
    expect(found.slice(0, wanted.length).map(described)).toEqual(wanted);
    for (const ours of found.slice(wanted.length)) {
      expect(ours).toMatchObject({ nullable: true, default: null });
    }
  });

  test('keys: as specified, every foreign key cascades, never two between the same tables', async () => {
    const keys = await db.rows<{ key: string; from: string; to: string; on_delete: string }>(
      `select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as key, conrelid::regclass as from,
         confrelid::regclass as to, confdeltype as on_delete
       from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f'`,
    );
    const pairs = keys.map((key) => `${key.from} → ${key.to}`);
    expect(pairs.sort()).toEqual([
      'ai_feedback → auth.users',
      'ai_feedback → interview_sessions',
      'answer_reviews → auth.users',
      'answer_reviews → interview_answers',
      'answer_reviews → interview_sessions',
      'cv_uploads → auth.users',
      'interview_answers → auth.users',
      'interview_answers → interview_questions',
      'interview_answers → interview_sessions',
      'interview_questions → interview_sessions',
      'interview_sessions → auth.users',
      'profiles → auth.users',
    ]);
    expect(keys.filter((key) => key.on_delete !== 'c')).toEqual([]);
    const unique = await db.rows<{ key: string }>(
      `select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as key from pg_constraint
       where connamespace = 'public'::regnamespace and contype in ('p', 'u') order by 1`,
    );
    expect(unique.map((row) => row.key)).toEqual([
      'ai_feedback PRIMARY KEY (id)',
      'ai_feedback UNIQUE (session_id)',
      'answer_reviews PRIMARY KEY (id)',
      'answer_reviews UNIQUE (answer_id)',
      'cv_uploads PRIMARY KEY (id)',
      'cv_uploads UNIQUE (storage_path)',
      'interview_answers PRIMARY KEY (id)',
      'interview_questions PRIMARY KEY (id)',
      'interview_questions UNIQUE (session_id, question_order) DEFERRABLE',
      'interview_sessions PRIMARY KEY (id)',
      'profiles PRIMARY KEY (user_id)',
    ]);
  });

  test('indexes: every foreign key has one, and each table is sorted by its own time', async () => {
    const bare = await db.rows(
      `select conrelid::regclass as "table", conkey from pg_constraint k
       where connamespace = 'public'::regnamespace and contype = 'f' and not exists (
         select 1 from pg_index i
         where i.indrelid = k.conrelid and i.indpred is null and i.indkey[0] = k.conkey[1])`,
    );
    expect(bare).toEqual([]);
    const newestFirst = await db.rows<{ columns: string }>(
      `select tablename || ' ' || substring(indexdef from '\\(.*\\)') as columns from pg_indexes
       where schemaname = 'public' and indexdef like '%DESC%' order by 1`,
    );
    expect(newestFirst.map((row) => row.columns)).toEqual([
      'ai_feedback (user_id, feedback_generated_at DESC)',
      'answer_reviews (user_id, created_at DESC)',
      'cv_uploads (user_id, uploaded_at DESC)',
      'interview_answers (user_id, answered_at DESC)',
      'interview_sessions (user_id, created_at DESC)',
    ]);
  });

  test('the buckets are private and take the named types only', async () => {
    expect(
      await db.rows('select id, public, file_size_limit, allowed_mime_types from storage.buckets'),
    ).toEqual([
      {
        id: 'cvs',
        public: false,
        file_size_limit: 10 * 1024 * 1024,
        allowed_mime_types: [
          'application/pdf',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'text/plain',
          'text/markdown',
        ],
      },
      { id: 'recordings', public: false, file_size_limit: null, allowed_mime_types: ['audio/wav'] },
    ]);
  });

  test('every status but the four is refused', async () => {
    await addAccount(db, person(1));
    const insert = (status: string) =>
      db.attempt(
        `insert into interview_sessions (user_id, status) values ('${person(1).id}', '${status}') returning 1`,
      );
    for (const status of ['pending', 'in_progress', 'completed', 'aborted']) {
      expect(await insert(status)).toHaveLength(1);
    }
    for (const status of ['', 'done', 'Completed']) {
      await expect(insert(status)).rejects.toMatchObject({ code: '23514' });
    }
  });

  test('deleting an account takes its rows and no file', async () => {
    const leaver = person(4);
    const stayer = person(5);
    for (const one of [leaver, stayer]) {
      await addAccount(db, one);
      await addRows(db, one);
    }
    const left = async (whose: string) => {
      const tables = [...new Set((await columns()).map((column) => column.table))];
      const counts = tables
        .filter((table) => table !== 'interview_questions')
        .map((table) => `select '${table}' as t from ${table} where user_id = '${whose}'`);
      return db.rows(counts.join(' union all '));
    };
    expect(await left(leaver.id)).toHaveLength(6);
    await db.run(`delete from auth.users where id = '${leaver.id}'`);
    expect(await left(leaver.id)).toEqual([]);
    expect(await left(stayer.id)).toHaveLength(6);
    expect(await db.rows(`select 1 from interview_questions where id = '${leaver.question}'`)).toEqual([]);
    expect(await db.rows(`select 1 from storage.objects where name like '${leaver.id}/%'`)).toHaveLength(2);
  });
});

describe('a second time', () => {
  test('the CLI finds nothing to do', async () => {
    expect(await cli.push(db.url)).toContain('up to date');
  });

  test('the files run by hand change neither schema nor rows', async () => {
    const project = await cluster.createProject();
    await cli.push(project.url);
    await addAccount(project, person(1));
    await addRows(project, person(1));
    const before = await fingerprint(project);
    for (const file of readdirSync(migrations).sort()) {
      await project.run(readFileSync(new URL(file, migrations), 'utf8'));
    }
    expect(await fingerprint(project)).toEqual(before);
  });
});

/** Everything our migrations make, and the rows, as text. */
async function fingerprint(project: Database): Promise<unknown> {
  return project.rows(
    `select 'constraint' as kind, conname::text as name, pg_get_constraintdef(oid) as body from pg_constraint
       where connamespace = 'public'::regnamespace
     union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
     union all select 'policy', policyname, concat(schemaname, tablename, cmd, roles, qual, with_check)
       from pg_policies
     union all select 'trigger', tgname::text, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
     union all select 'function', proname, pg_get_functiondef(oid) || proacl::text from pg_proc
       where pronamespace in ('public'::regnamespace, 'greenroom'::regnamespace)
     union all select 'table', relname, relacl::text from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r'
     union all select 'row', s.id::text, to_jsonb(s)::text from interview_sessions s
     union all select 'row', c.id::text, to_jsonb(c)::text from cv_uploads c
     union all select 'row', a.id::text, to_jsonb(a)::text from interview_answers a
     order by 1, 2, 3`,
  );
}

test('the seed of the local stack runs, twice too', async () => {
  const project = await cluster.createProject();
  expect(await cli.push(project.url, '--include-seed')).toContain('seed');
  await project.run(readFileSync(new URL('../seed.sql', migrations), 'utf8'));
  const [demo] = await project.rows(
    `select u.email, u.encrypted_password = extensions.crypt('practice-room', u.encrypted_password) as opens,
       s.status, f.overall_score_qualitative as score
     from auth.users u join interview_sessions s on s.user_id = u.id join ai_feedback f on f.session_id = s.id`,
  );
  expect(demo).toEqual({ email: 'demo@example.com', opens: true, status: 'completed', score: 'Good' });
});

test('src/data/database.types.ts is what the CLI generates (npx jiti scripts/generate-types.ts)', async () => {
  const generated = await formatTypes(await cli.generateTypes(db.url));
  expect(readFileSync(typesFile, 'utf8')).toBe(generated);
});

test('docs/data-model.md lists every column with its type', async () => {
  const sections = readFileSync(dataModel, 'utf8').split(/^### /m).slice(1);
  const listed = sections.flatMap((section) => {
    const table = /^`?(\w+)`?/.exec(section)?.[1];
    return [...section.matchAll(/^\| `(\w+)` \| ([^|]+?) \|/gm)].map((row) => `${table}.${row[1]} ${row[2]}`);
  });
  const wanted = (await columns()).map(
    ({ table, column, type }) =>
      `${table}.${column} ${type.replace('timestamp with time zone', 'timestamptz')}`,
  );
  expect(listed.sort()).toEqual(wanted.sort());
});
