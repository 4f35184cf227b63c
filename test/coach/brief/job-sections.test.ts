import { describe, expect, it } from 'vitest';
import { jobSentences } from '../../../src/coach/brief/job-sections.ts';

const section = (text: string, sentence: string) =>
  jobSentences(text).find((found) => found.text.startsWith(sentence))?.section;

describe('jobSentences', () => {
  it.each([
    ["What you'll bring", 'must'],
    ["You'll fit right in if you have", 'must'],
    ['What we ask of you', 'must'],
    ['The person', 'must'],
    ['Who we are looking for', 'must'],
    ['The successful candidate will be:', 'must'],
    ['You might be a fit if', 'must'],
    ['You:', 'must'],
    ['🧰 Your toolbox', 'must'],
    ['**Must-haves**', 'must'],
    ["THE DIFFERENCE YOU'LL MAKE", 'duties'],
    ['In this role you will', 'duties'],
    ['A typical week', 'duties'],
    ['What awaits you', 'duties'],
    ['Preferred qualifications', 'nice'],
    ['Cherry on top', 'nice'],
    ["Don't worry if you don't have", 'nice'],
    ['It would be lovely if you had', 'nice'],
    ["What's in it for you", 'drop'],
    ['What you can expect', 'drop'],
    ['Who are we?', 'drop'],
    ['Why Larkwell?', 'drop'],
    ['The small print', 'drop'],
  ])('knows what a list under “%s” holds', (heading, kind) => {
    const text = `Gardener\n\n${heading}\n\n- Pruning of old roses\n- Hedges and lawns\n`;
    expect(section(text, 'Pruning')).toBe(kind);
  });

  it.each(['-', '•', '·', '✔', '–', '★', '🌱'])('takes %s for a bullet', (sign) => {
    const text = `Gardener\n\nRequirements\n${sign} Pruning\n${sign} Mowing`;
    expect(jobSentences(text).map(({ text: said }) => said)).toEqual(['Gardener', 'Pruning', 'Mowing']);
  });

  it('tells lists under fanciful headings by what stands in them and before them', () => {
    const text =
      'Your skills\n- Pruning\n- Grafting\n\nThe encore\n- Topiary\n- Bees\n\nBackstage\n- 30 days off\n- Free apples';
    expect(section(text, 'Pruning')).toBe('must');
    expect(section(text, 'Topiary')).toBe('nice');
    expect(section(text, '30 days')).toBe('drop');
  });

  it('goes by labels inside the text', () => {
    const text =
      'We look after gardens.\n\nNice to have: topiary, bees\nSalary: plenty\nTech: Trello, Excel\nMust have: pruning';
    expect(section(text, 'topiary')).toBe('nice');
    expect(section(text, 'plenty')).toBe('drop');
    expect(section(text, 'Trello')).toBe('duties');
    expect(section(text, 'pruning')).toBe('must');
  });

  it('takes short lines that each begin anew for a list', () => {
    const text = 'Essential:\nPruning of roses\nCare of lawns\nKnowledge of soils';
    expect(jobSentences(text).filter((found) => found.section === 'must')).toHaveLength(3);
  });

  it('ends a list of requirements where the prose goes on', () => {
    const text = 'Essential:\n- Pruning\n- Mowing\n\nWrite to the head gardener by Monday.';
    expect(section(text, 'Write')).toBe('other');
  });
});
