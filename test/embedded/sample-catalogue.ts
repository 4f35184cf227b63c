import type { Catalogue, Table } from '../../src/embedded/catalogue.ts';

function table(name: string, columns: string[]): Table {
  return {
    name,
    columns: new Map(
      columns.map((column) => [column, { name: column, defaultSql: column === 'id' ? 'gen()' : null }]),
    ),
    primaryKey: ['id'],
  };
}

/** Sessions have questions, questions have answers; a session has at most one feedback. */
export const sampleCatalogue: Catalogue = {
  tables: new Map(
    [
      table('sessions', ['id', 'status', 'meta', 'odd "name"', 'parent_id', 'first_question_id']),
      table('questions', ['id', 'session_id', 'body']),
      table('answers', ['id', 'question_id', 'body']),
      table('feedback', ['id', 'session_id', 'score']),
    ].map((made) => [made.name, made]),
  ),
  foreignKeys: [
    key('questions_session_id_fkey', 'questions', 'session_id', 'sessions', false),
    key('answers_question_id_fkey', 'answers', 'question_id', 'questions', false),
    key('feedback_session_id_fkey', 'feedback', 'session_id', 'sessions', true),
    key('sessions_first_question_id_fkey', 'sessions', 'first_question_id', 'questions', false),
  ],
  functions: [
    {
      name: 'search',
      parameters: [{ name: 'words', type: 'text' }],
      defaults: 0,
      returnsSet: true,
      returns: { kind: 'table', table: 'sessions' },
    },
    {
      name: 'total',
      parameters: [],
      defaults: 0,
      returnsSet: false,
      returns: { kind: 'scalar' },
    },
  ],
};

function key(name: string, from: string, column: string, refTable: string, unique: boolean) {
  return { name, table: from, columns: [column], refTable, refColumns: ['id'], unique };
}
