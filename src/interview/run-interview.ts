import { sanitise } from '../text/sanitise.ts';
import type { Channel, Coach, InterviewStore, Turn } from './ports.ts';
import { changeSession, countAnswered, nextQuestion, plannedQuestions } from './session.ts';
import type {
  Answer,
  Brief,
  EndReason,
  FollowUp,
  InterviewEvent,
  InterviewSession,
  SessionQuestion,
} from './types.ts';

export interface InterviewRun {
  session: InterviewSession;
  brief: Brief;
  coach: Coach;
  channel: Channel;
  store: InterviewStore;
  now: () => Date;
  newId: () => string;
}

export interface InterviewOutcome {
  session: InterviewSession;
  reason: EndReason;
}

/**
 * Asks until nothing is left or the candidate stops. Every event is stored before the channel is resumed, so
 * whatever was answered survives what happens next. `finished` and `ended` complete the session; the other
 * reasons leave it `in_progress`.
 */
export async function runInterview(run: InterviewRun): Promise<InterviewOutcome> {
  const conversation = new Conversation(run);
  for await (const event of run.channel.converse((onLead) => conversation.next(onLead))) {
    const end = await conversation.store(event);
    if (end) return { session: conversation.session, reason: end };
  }
  // A channel that stops without a word was lost: the session stays open.
  return { session: conversation.session, reason: 'left' };
}

/** The live state of one run: the session as stored so far, and what was said last. */
class Conversation {
  session: InterviewSession;
  private lastAnswer: { question: SessionQuestion; text: string } | null = null;

  constructor(private readonly run: InterviewRun) {
    this.session = run.session;
  }

  async next(onLead?: (lead: string) => void): Promise<Turn | null> {
    const last = this.lastAnswer;
    this.lastAnswer = null;
    let wasHeard = false;
    const hear = (lead: string) => {
      wasHeard = true;
      onLead?.(lead);
    };
    const said = last && (await this.respond(last.question, last.text, onLead && hear));
    const question = nextQuestion(this.session);
    if (!question) return null;
    // A follow-up refers to the answer by itself.
    const leads = said !== null && !said.asksMore && !wasHeard;
    return {
      question,
      number: question.planNumber,
      of: plannedQuestions(this.session).length,
      lead: leads ? said.lead : null,
    };
  }

  /** Returns the reason when the interview is over. */
  async store(event: InterviewEvent): Promise<EndReason | null> {
    const { run } = this;
    switch (event.kind) {
      case 'question-asked':
        if (this.session.status === 'pending') {
          await run.store.markStarted(this.session.id, run.now());
          this.session = changeSession(this.session, { kind: 'started' });
        }
        return null;
      case 'answer-given':
        await this.saveAnswer(event.questionId, event.text, null);
        return null;
      case 'question-skipped':
        await this.saveAnswer(event.questionId, null, event.reason);
        return null;
      case 'hint-shown':
        return null;
      case 'interview-ended':
        if (event.reason === 'finished' || event.reason === 'ended') await this.complete();
        return event.reason;
    }
  }

  private async saveAnswer(
    questionId: string,
    text: string | null,
    skipReason: string | null,
  ): Promise<void> {
    const { run } = this;
    const answer: Answer = {
      id: run.newId(),
      questionId,
      // A control character typed or pasted would reach a terminal with the feedback; NUL is refused by the store.
      text: text === null ? null : sanitise(text),
      skipReason,
      answeredAt: run.now().toISOString(),
    };
    await run.store.saveAnswer(this.session.id, answer);
    this.session = changeSession(this.session, { kind: 'answered', answer });
    const question = this.session.questions.find((candidate) => candidate.id === questionId);
    this.lastAnswer = answer.text !== null && question ? { question, text: answer.text } : null;
  }

  private async complete(): Promise<void> {
    const { run } = this;
    await run.store.finish(this.session.id, {
      status: 'completed',
      at: run.now(),
      answered: countAnswered(this.session),
    });
    this.session = changeSession(this.session, { kind: 'completed' });
  }

  /** Lets the coach answer what was said last; a follow-up is stored before it is asked. */
  private async respond(
    question: SessionQuestion,
    answer: string,
    onLead?: (lead: string) => void,
  ): Promise<{ lead: string | null; asksMore: boolean }> {
    const { run } = this;
    const mayFollowUp = this.followUpsOf(question) < this.session.settings.follow_ups;
    if (!mayFollowUp && !nextQuestion(this.session)) return { lead: null, asksMore: false };
    const { lead, followUp } = await run.coach.respond(question, answer, run.brief, {
      mayFollowUp,
      ...(onLead && { onLead }),
    });
    const asksMore = mayFollowUp && followUp !== null && (await this.addFollowUp(question, followUp));
    return { lead, asksMore };
  }

  private followUpsOf({ planNumber }: SessionQuestion): number {
    return this.session.questions.filter(
      (other) => other.parentId !== null && other.planNumber === planNumber,
    ).length;
  }

  /** False when the channel has nobody to answer it. */
  private async addFollowUp(question: SessionQuestion, followUp: FollowUp): Promise<boolean> {
    const { run } = this;
    const added: SessionQuestion = {
      ...question,
      id: run.newId(),
      order: question.order + 1,
      parentId: question.id,
      text: followUp.text,
      tag: 'follow_up',
      why: `Your answer left this open: ${followUp.gap}.`,
      keyPoints: [],
    };
    if (!run.channel.accepts(added)) return false;
    await run.store.insertFollowUp(this.session.id, added);
    this.session = changeSession(this.session, { kind: 'follow-up-added', question: added });
    return true;
  }
}
