import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type CvText, extractCvText, maxCvBytes } from '../../src/cv/extract-text.ts';
import { UserError } from '../../src/errors.ts';

const folder = new URL('../fixtures/cvs/', import.meta.url);
const examples = new URL('../../examples/', import.meta.url);

async function read(name: string, from = folder): Promise<CvText> {
  return extractCvText(await readFile(fileURLToPath(new URL(name, from))), name);
}

async function refusal(name: string, bytes?: Uint8Array): Promise<UserError> {
  const reading = bytes ? extractCvText(bytes, name) : read(name);
  const error: unknown = await reading.then(
    () => null,
    (reason) => reason,
  );
  if (error instanceof UserError) return error;
  throw new Error(`${name} was not refused with a UserError.`, { cause: error });
}

/** Phrases of each CV, in the order in which a person reads them. */
const readable: [name: string, pages: number, phrases: string[]][] = [
  [
    'latex-one-column.pdf',
    2,
    [
      'Ruth Abernathy-Cole\nMarine Data Scientist',
      'Efficient with unfinished data',
      'final figure. Official statistics, affinity analysis, offline\nworkflows',
      'Senior Data Scientist, Channel Coast Institute\t2019 – 2024',
      '- Led a team of five who classified 1.4 million',
      'two days rather than three weeks',
      'manufacturers,',
      '- Taught forty colleagues',
      'Education',
      'PhD in Oceanography, University of Plymouth\t2011 – 2015',
      'scientific writing',
    ],
  ],
  [
    'chromium-two-column.pdf',
    1,
    [
      'TOMÁS FIELD\n',
      'Profile',
      'Eleven years in offices where\nnobody had asked the users; I ask the\nusers. Fluent in Figma, affable',
      'Figma\tUser research\tPrototyping',
      'Certificates',
      'Irish, native\nEnglish, native\nFrench, conversational',
      'Experience\nLead Product Designer\t2020 – present\nHarbourlight Insurance, Cork',
      'Redesigned the claims flow: people finish it in 4 minutes rather than\n19, and calls',
      'Defined a design system of 54 components with two front-end\ndevelopers',
      'Product Designer\t2016 – 2020',
      'written up by attending staff',
      'the flattering and the unflattering',
      // Each of these begins with letters that the font draws as one and has no character for.
      'The wayfinding of a hospital with 600 beds, drawn with attention to\nQuality Street, its canteen.',
      'BA in Visual Communication\t2009 – 2013',
    ],
  ],
  [
    'weasyprint-german.pdf',
    2,
    [
      'Käthe Großweißenböck\nProjektleiterin Brückenbau · Königsallee 7, 93047 Regensburg',
      '03/2018 – heute',
      'Projektleiterin, Donaubrücken GmbH, Regensburg',
      'Verantwortlich für die Instandsetzung von sieben',
      'Abstimmung mit Straßenbauverwaltung,\nDenkmalschutzbehörde und Wasserwirtschaftsamt.',
      'Tragwerksplanerin, Büro Vöhringer und Söhne, München',
      'Statische Berechnungen für Fußgängerbrücken und\nLärmschutzwände.',
      'Ausbildung',
      '2007 – 2012\tDiplom-Ingenieurin',
      'Vergaberecht, Gesprächsführung',
    ],
  ],
  [
    'libreoffice-swedish.pdf',
    1,
    [
      'Åsa Öberg-Källström\nUndersköterska, Umeå',
      'Undersköterska, Björkgårdens äldreboende, april 2017 till nu',
      '- Kontaktperson för åtta boende; ansvarar för genomförandeplaner',
      '- Införde en kvällsrutin som minskade antalet fallolyckor från 23 till 9 per år.',
      'vård- och omsorgsprogrammet',
      'Svenska\tModersmål\nEngelska\tGod\nFinska\tGrundläggande',
      'B-körkort sedan 2012',
    ],
  ],
  [
    'chromium-japanese.pdf',
    1,
    [
      '職務経歴書\n佐藤 美咲（さとう みさき） 2024年4月1日現在',
      '決済画面の設計から運用までを担当',
      'TypeScriptとReactによる予約画面の全面改修。離脱率を38%から21%に改善。',
      '応用情報技術者試験 合格（2018年）',
    ],
  ],
  [
    'chromium-hebrew.pdf',
    1,
    [
      'נועה לוי',
      'אנליסטית בכירה בחברת גלים, 2019 עד היום',
      'בניתי לוח מחוונים עם Power BI ועם Python עבור 40 מנהלים.',
      'תואר ראשון בסטטיסטיקה, אוניברסיטת חיפה',
    ],
  ],
  [
    'groff-plain.pdf',
    1,
    [
      'Lawrence Okafor',
      'Site Electrician, Aire Valley Contractors, 2016 to 2024. Wired 86 dwellings',
      'final inspection of distribution\nboards.',
      '- 18th Edition Wiring Regulations, 2019\n- Inspection and Testing, 2014',
    ],
  ],
  [
    'cairo-row-by-row.pdf',
    1,
    [
      'Priya Raman\nAccountant, Leicester',
      'Accountant with twelve years in small\nfirms, most of them in food and hotels.',
      'and moved the office at the same time.',
      'Experience\nHead of Accounts, Saffron Hotels\n2018 to 2024.',
      'people without a late payment.',
      'Skills: Xero, Sage',
    ],
  ],
  [
    'turned.pdf',
    2,
    ['Ruth Abernathy-Cole\nMarine Data Scientist', 'Institute\t2019 – 2024', 'signal processing'],
  ],
  ['owner-password-only.pdf', 1, ['Nora Lindqvist\nBackend Developer', 'Parcelwise AB', 'German (basic)']],
];

describe('a PDF', () => {
  test.each(readable)('%s is read in order', async (name, pages, phrases) => {
    const cv = await read(name);
    expect(cv).toMatchObject({ mimeType: 'application/pdf', pages });
    expect(cv.words).toBeGreaterThan(30);
    let from = 0;
    for (const phrase of phrases) {
      const at = cv.text.indexOf(phrase, from);
      if (at < 0) expect(cv.text.slice(from), 'read in order').toContain(phrase);
      from = at + phrase.length;
    }
  });

  test('of the demo is read whole and clean', async () => {
    const cv = await read('cv.pdf', examples);
    expect(cv.pages).toBe(1);
    expect(cv.text).toMatch(
      /^Nora Lindqvist\nBackend Developer\nGothenburg, Sweden · nora\.lindqvist@example\.com/,
    );
    expect(cv.text).toContain(
      'Backend Developer, Parcelwise AB, Gothenburg\tMarch 2022 – present\n\n- Own the tracking',
    );
    expect(cv.text).toContain('Languages\tGo, Python, SQL, some TypeScript\nData\tPostgreSQL, Redis, Kafka');
    expect(cv.words).toBe(409);
  });

  test('has no page numbers', async () => {
    expect((await read('weasyprint-german.pdf')).text).not.toMatch(/Seite/);
    expect((await read('latex-one-column.pdf')).text).not.toMatch(/^[12]$/m);
  });

  test('writes nothing of its own to the screen', async () => {
    const written: string[] = [];
    const { stdout, stderr } = process;
    const original = [stdout.write, stderr.write] as const;
    stdout.write = stderr.write = (chunk: unknown) => written.push(String(chunk)) > 0;
    try {
      await refusal('cut-short.pdf');
      await read('groff-plain.pdf');
    } finally {
      [stdout.write, stderr.write] = original;
    }
    expect(written).toEqual([]);
  });
});

describe('a text', () => {
  const expected = 'Brought the error budget of the login service from -12% to +40% in two quarters.';

  test.each(['utf16.txt', 'latin1.txt', 'text-named.pdf', 'sources/cv.md'])('%s is read', async (name) => {
    const cv = await read(name);
    expect(cv.text).toContain('# Mateus Albuquerque\n\nSite reliability engineer, Porto');
    expect(cv.text).toContain(`- ${expected}`);
    expect(cv.pages).toBeNull();
    expect(cv.mimeType).toBe(name.endsWith('.md') ? 'text/markdown' : 'text/plain');
  });

  test('keeps letters of Latin-1 and loses a byte order mark', async () => {
    expect((await extractCvText(Buffer.from('Åsa Öberg, Umeå', 'latin1'), 'cv.txt')).text).toBe(
      'Åsa Öberg, Umeå',
    );
    expect((await extractCvText(Buffer.from('\uFEFFÅsa'), 'cv.txt')).text).toBe('Åsa');
  });
});

describe('what cannot be read', () => {
  test.each([
    ['empty.pdf', 'cv_empty'],
    ['needs-password.pdf', 'cv_encrypted'],
    ['cut-short.pdf', 'cv_damaged'],
    ['scan.pdf', 'cv_image_only'],
    ['many-pages.pdf', 'cv_too_many_pages'],
    ['picture-named.pdf', 'cv_not_supported'],
    ['word.docx', 'cv_not_supported'],
  ])('%s is refused as %s, by name and with a next step', async (name, code) => {
    const error = await refusal(name);
    expect(error.code).toBe(code);
    expect(error.exitCode).toBe(1);
    expect(error.message).toContain(name);
    expect(error.hint).toMatch(/\w.*\.$/);
  });

  test('says what it found', async () => {
    expect((await refusal('scan.pdf')).message).toContain('no words were found');
    expect((await refusal('many-pages.pdf')).message).toContain('101 pages');
    expect((await refusal('picture-named.pdf')).message).toContain('a PNG image');
    expect((await refusal('word.docx')).hint).toMatch(/PDF/);
  });

  test('11 MB are too many, before anything is read', async () => {
    const error = await refusal('big.pdf', new Uint8Array(11 * 1024 * 1024));
    expect(error.code).toBe('cv_too_large');
    expect(error.message).toContain('11.0 MB');
    expect((await refusal('full.txt', new Uint8Array(maxCvBytes))).code).toBe('cv_not_supported');
  });

  test('only white space is empty', async () => {
    expect((await refusal('cv.txt', Buffer.from(' \n\t\n'))).code).toBe('cv_empty');
  });

  test.each([
    ['a web page', '<!DOCTYPE html><html><body>404</body></html>'],
    ['an RTF file', '{\\rtf1\\ansi Nora}'],
    ['a file of an unknown kind', 'Nora\u0000Lindqvist'],
    ['an old Office file', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a ZIP archive', Buffer.from('504b0304aaaa', 'hex')],
  ])('%s is named', async (kind, content) => {
    expect((await refusal('cv.pdf', Buffer.from(content))).message).toContain(kind);
  });

  test.each([
    ['a header alone', '%PDF-1.7\n'],
    ['rubbish behind a header', `%PDF-1.7\n${'garbage '.repeat(500)}`],
    [
      'no pages',
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>',
    ],
  ])('a PDF with %s is damaged', async (_, content) => {
    expect((await refusal('cv.pdf', Buffer.from(content, 'latin1'))).code).toBe('cv_damaged');
  });
});
