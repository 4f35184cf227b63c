import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOfflineCoach } from '../../../src/coach/offline/offline-coach.ts';
import { briefWith, questionWith } from './samples.ts';

const coach = createOfflineCoach();
const brief = briefWith();
const respond = (answer: string, question = questionWith()) =>
  coach.respond(question, answer, brief, { mayFollowUp: true });
const followUp = async (answer: string, question = questionWith()) =>
  (await respond(answer, question)).followUp;
const acknowledge = async (answer: string) => (await respond(answer)).lead;

describe('followUp', () => {
  it('asks for the number when the result has none', async () => {
    const found = await followUp(
      'Last year our Kubernetes pods kept crashing at Acme. I traced the trouble to the cache and changed the startup. Crashes dropped a lot after that.',
    );
    expect(found).toMatchObject({
      gap: 'no number for the result',
      text: expect.stringContaining('Crashes dropped a lot after that'),
    });
  });

  it('asks for the own part when only “we” acted', async () => {
    const found = await followUp(
      'Last year we had trouble with Kubernetes at Acme. We read the logs and we fixed the limits, and the crashes stopped.',
    );
    expect(found?.gap).toBe('no part of your own');
  });

  it('asks for one case when the answer stays general', async () => {
    const found = await followUp(
      'When Kubernetes gives me trouble I usually look at the logs, and then I would restart the pods and tell the team about it.',
    );
    expect(found?.gap).toBe('no single case');
  });

  it('asks nothing that was answered already, and nothing when unsure', async () => {
    const full =
      'In March our Kubernetes pods crashed every night. I had to stop it. I compared the graphs and moved the cache because of a leak. Crashes went from 40 to zero.';
    expect(await followUp(full)).toBeNull();
    expect(await followUp('Kubernetes, Helm, ArgoCD')).toBeNull();
    expect(await followUp('')).toBeNull();
    expect(
      await followUp(
        'My favourite dish is a lasagne with a lot of cheese, which my grandmother taught me to cook long ago.',
      ),
    ).toBeNull();
  });

  it('asks for figures only of what can have one, and quotes whole clauses', async () => {
    const settled =
      'Last year two nurses argued about Kubernetes at Acme. I sat down with both and wrote down a plan. In the end the trouble was resolved.';
    expect(await followUp(settled)).toBeNull();
    const cutOff =
      'I go to the Kubernetes meeting at Acme, and last year there was trouble, and I ensure that everybody is heard there, whatever they say.';
    expect((await followUp(cutOff))?.text ?? '').not.toContain('What came of it');
  });

  it('does not follow up a follow-up', async () => {
    const question = questionWith({ tag: 'follow_up', parentId: 'first' });
    expect(
      await followUp(
        'Last year we had trouble with Kubernetes at Acme. We read the logs and we fixed the limits.',
        question,
      ),
    ).toBeNull();
  });

  it('asks once, in words of the answer, for any answer', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Last year Kubernetes broke.',
        'We fixed it, and it was better.',
        'I rolled it back.',
        'I always try.',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const answer = pieces.join(' ');
        const found = await followUp(answer);
        if (!found) return;
        const [, quoted = ''] = /“([^”]*)”/.exec(found.text) ?? [];
        expect(answer).toContain(quoted);
        expect(found.text.match(/\?/g)?.length).toBeGreaterThanOrEqual(1);
        expect(found.gap).not.toBe('');
      }),
    );
  });
});

describe('acknowledge', () => {
  it('refers to something of the answer, without praise', async () => {
    expect(
      await acknowledge(
        'The pods were killed because the cache warm-up needed twice the memory, and I moved it out of startup.',
      ),
    ).toBe('You mentioned the cache warm-up.');
  });

  it('says nothing when unsure', async () => {
    for (const answer of [
      '',
      'Kubernetes, Helm, ArgoCD',
      'We ran everything on gcp because nobody wanted to look after the machines by hand any longer.',
      'I took a deep breath, and everyone washed their hands with soap because the short deadline was a certain point.',
      'I am a team player and I always try to give my best for the good of the company.',
    ]) {
      expect(await acknowledge(answer)).toBeNull();
    }
  });

  it('never praises', async () => {
    const words = fc.array(
      fc.constantFrom(
        'the',
        'great',
        'cluster',
        'was',
        'our',
        'nightly',
        'job',
        'Kubernetes',
        'failed',
        '.',
        'and',
        'an',
        'alert',
      ),
      { minLength: 12, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(words, async (said) => {
        expect((await acknowledge(said.join(' '))) ?? '').not.toMatch(
          /\b(?:great|good|excellent|well done|impressive|nice)\b/i,
        );
      }),
    );
  });
});

describe('notice', () => {
  it('says that it works by rules and in English only', () => {
    expect(coach.notice).toMatch(/rules/);
    expect(coach.notice).toMatch(/English only/);
  });
});
