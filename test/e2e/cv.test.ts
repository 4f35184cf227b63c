import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFolder, greenroom, root } from '../helpers/greenroom.ts';

const fixtures = join(root, 'test', 'fixtures', 'cvs');

describe('cv upload', () => {
  const home = aFolder();

  it('stores the file, its row and its text, and knows the same bytes again', async () => {
    const file = join(fixtures, 'latex-one-column.pdf');
    const first = await greenroom(home, ['cv', 'upload', file, '--json']);
    expect(first.code).toBe(0);
    const row = first.json<{
      id: string;
      is_current_cv: boolean;
      mime_type: string;
      extracted_text: string;
    }>();
    expect(row).toMatchObject({ is_current_cv: true, mime_type: 'application/pdf' });
    const text = await greenroom(home, ['cv', 'text', file]);
    expect(text.stdout.trim()).toBe(row.extracted_text.trim());
    const profile = (await greenroom(home, ['profile', 'show', '--json'])).json<{
      cv_text_content: string;
    }>();
    expect(profile.cv_text_content).toBe(row.extracted_text);
    const again = await greenroom(home, ['cv', 'upload', file, '--json']);
    expect(again.json<{ id: string }>().id).toBe(row.id);
  });

  it('changes the questions', async () => {
    const plan = await greenroom(home, ['interview', 'plan', '--role', 'Engineer', '--seed', '3', '--json']);
    expect(plan.stdout).toContain('Your CV');
  });
});

describe('a CV that cannot be read', () => {
  const home = aFolder();
  beforeAll(() => {
    writeFileSync(join(home, 'huge.pdf'), Buffer.alloc(11 * 1024 * 1024, '%PDF-1.7 '));
  });

  it.each([
    ['missing.pdf', 2, 'there is no such file'],
    ['.', 2, 'is a folder'],
    [join(fixtures, 'empty.pdf'), 1, 'empty'],
    [join(fixtures, 'needs-password.pdf'), 1, 'password'],
    [join(fixtures, 'cut-short.pdf'), 1, 'damaged'],
    [join(fixtures, 'scan.pdf'), 1, 'word'],
    [join(fixtures, 'picture-named.pdf'), 1, 'PNG'],
    [join(fixtures, 'word.docx'), 1, 'Word'],
    ['huge.pdf', 1, 'at most 10 MB'],
  ])('%s: exit %i, one message, nothing stored', async (file, code, message) => {
    for (const verb of ['text', 'upload']) {
      const run = await greenroom(home, ['cv', verb, file]);
      expect([run.code, run.stdout]).toEqual([code, '']);
      expect(run.stderr).toMatch(/^Error: [^\n]+\n {2}[^\n]+\n$/);
      expect(run.stderr).toContain(message);
    }
    expect(readdirSync(home).filter((name) => name === 'greenroom')).toEqual([]);
  });
});
