import type { Coach } from '../../interview/ports.ts';
import { ReviewFailed } from '../../interview/review-failed.ts';
import type {
  Brief,
  PlannedQuestion,
  QuestionPlan,
  Requirement,
  ReviewedAnswer,
} from '../../interview/types.ts';
import { primaryTag } from '../../text/language-tag.ts';
import { readJobDescription } from '../brief/read-job.ts';
import type { ChatModel, ModelReply, ModelRequest } from '../model/chat-model.ts';
import { ModelError } from '../model/model-error.ts';
import { gatedReview, skippedReview } from '../rules/gated-review.ts';
import { gateOf } from '../rules/gates.ts';
import { withoutOrders } from '../rules/orders-to-grader.ts';
import { heardQuestions } from '../rules/question-rules.ts';
import { answerToRetry } from '../rules/retry.ts';
import { planRequest, questionsOf, skillsOf } from './plan-questions.ts';
import { leadOf, responseOf, responseRequest } from './respond-to-answer.ts';
import { reviewOf, reviewRequest } from './review-answer.ts';
import { summaryOf, summaryRequest } from './summarise-interview.ts';

export interface OpenAiCoachOptions {
  model: ChatModel;
  /** Plans, responds and sums up where the model fails; never grades. Speaks English only. */
  fallback: Coach;
  /** Tells the user what went otherwise than usual; one line each. */
  say: (line: string) => void;
  /** Of the fences around texts; a uuid. */
  newId: () => string;
}

/** A model, held to our rules by code: what it writes is checked, repaired once, and otherwise left out. */
export function createOpenAiCoach({ model, fallback, say, newId }: OpenAiCoachOptions): Coach {
  const said = new Set<string>();
  const sayOnce = (line: string) => {
    if (!said.has(line)) say(line);
    said.add(line);
  };
  const who = `${model.name} at ${model.host}`;

  /** Why the model is not asked again in this run: a refused key, no credit, the limit of cost. */
  let gone: ModelError | null = null;
  /** It kept a person waiting, or failed, between two questions: from then on our own rules respond. */
  let isUnfitToRespond = false;

  const ask = async <Shape>(request: ModelRequest<Shape>): Promise<ModelReply<Shape>> => {
    if (gone) throw gone;
    try {
      return await model.ask(request);
    } catch (error) {
      if (error instanceof ModelError && !isPassing(error)) gone = error;
      throw error;
    }
  };

  /** Our own rules can step in, in English. */
  const canFallBack = (brief: Brief) => primaryTag(brief.language) === 'en';

  const plan = async (brief: Brief): Promise<QuestionPlan> => {
    try {
      return await planned(brief, 1);
    } catch (error) {
      if (!isPassing(error) || !canFallBack(brief)) throw error;
      sayOnce(`${reasonOf(error)} The offline coach plans this interview.`);
      return fallback.plan(brief);
    }
  };

  const planned = async (brief: Brief, share: number): Promise<QuestionPlan> => {
    const { request, texts } = planRequest(brief, newId, share);
    if (texts.cuts.length) sayOnce(`For ${who} we cut ${texts.cuts.join(' and ')}.`);
    try {
      const { value, promptWasCut } = await ask(request);
      if (promptWasCut) sayOnce(cutByServer(model));
      return completed({ questions: questionsOf(value, brief), skills: skillsOf(value) }, brief);
    } catch (error) {
      const isTooLong = error instanceof ModelError && error.code === 'model_too_long';
      if (!isTooLong || share < 0.3) throw error;
      return planned(brief, share / 2);
    }
  };

  /** Questions that broke a rule are made up for by our own bank; in another language the plan stays shorter. */
  const completed = async (kept: QuestionPlan, brief: Brief): Promise<QuestionPlan> => {
    const lacking = brief.count - kept.questions.length;
    if (lacking <= 0) return kept;
    if (!canFallBack(brief)) {
      if (kept.questions.length === 0) throw nothingUsable(model);
      sayOnce(`${lacking} of ${brief.count} questions of ${who} broke our rules and were left out.`);
      return kept;
    }
    const own = substitutes(kept.questions, (await fallback.plan(brief)).questions).slice(0, lacking);
    sayOnce(
      `${own.length} of ${brief.count} questions come from the offline coach: those of ${who} broke our rules.`,
    );
    const [first, ...rest] = kept.questions;
    const all = first ? [first, ...own, ...rest] : own;
    return { ...kept, questions: all.map((question, index) => ({ ...question, planNumber: index + 1 })) };
  };

  return {
    name: 'openai',
    notice: `${who} plans and judges; what it writes is checked by rules. Grades of a model vary from run to run.`,
    reviewsAtOnce: 3,
    plan,

    respond: async (question, answer, brief, options) => {
      const { text, orders } = withoutOrders(answer);
      if (gateOf(question.text, text, brief.language) !== null) return { lead: null, followUp: null };
      const mayFollowUp = options.mayFollowUp && question.tag !== 'follow_up';
      const input = { question, answer: text, brief, mayFollowUp };
      const { onLead } = options;
      let heard = false;
      const onField = (field: string, value: string) => {
        const lead = field === 'acknowledgement' && orders.length === 0 && !heard ? leadOf(value) : null;
        heard ||= lead !== null;
        if (lead !== null) onLead?.(lead);
      };
      const own = () =>
        canFallBack(brief)
          ? fallback.respond(question, answer, brief, { mayFollowUp: options.mayFollowUp })
          : { lead: null, followUp: null };
      if (isUnfitToRespond) return own();
      const late = AbortSignal.timeout(longestSilence);
      try {
        const { value } = await ask({
          ...responseRequest(input, newId),
          signal: late,
          ...(onLead && { onField }),
        });
        return responseOf(value, input);
      } catch (error) {
        const reason = late.aborted ? tooSlow(model) : error instanceof ModelError ? reasonOf(error) : null;
        if (reason === null) throw error;
        isUnfitToRespond = true;
        const instead = canFallBack(brief)
          ? 'The offline coach asks the follow-ups from here on.'
          : 'There are no follow-ups from here on.';
        sayOnce(`${reason} ${instead}`);
        return own();
      }
    },

    review: async (question, answer, brief) => {
      if (answer === null) return skippedReview();
      const { text, orders } = withoutOrders(answer);
      const gate = gateOf(question.text, text, brief.language);
      if (gate !== null) return gatedReview(gate, question, text, brief.language);
      if (orders.length)
        sayOnce(`Question ${question.order}: what your answer says to the grader was left out of the grade.`);
      const { request, texts } = reviewRequest(question, text, brief, newId);
      if (texts.cuts.length)
        sayOnce(`Question ${question.order}: we cut ${texts.cuts.join(' and ')} for ${who}.`);
      try {
        const { value, promptWasCut } = await ask(request);
        if (promptWasCut) throw new ReviewFailed(cutByServer(model), { code: 'model_cut_prompt' });
        return reviewOf(value, question, text, brief);
      } catch (error) {
        if (error instanceof ModelError && error.perAnswer)
          throw new ReviewFailed(error.message, { code: error.code, cause: error });
        throw error;
      }
    },

    summarise: async (reviewed, brief) => {
      const input = {
        reviewed,
        brief,
        requirements: requirementsOf(reviewed, brief),
        retry: answerToRetry(reviewed)?.question.order ?? null,
      };
      if (input.retry === null) return fallback.summarise(reviewed, brief);
      try {
        const { value } = await ask(summaryRequest(input, newId));
        const summary = summaryOf(value, input);
        if (summary) return summary;
        throw nothingUsable(model);
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        sayOnce(`${reasonOf(error)} The offline coach sums up the grades of ${model.name}.`);
        return fallback.summarise(reviewed, brief);
      }
    },

    usage: model.usage,
  };
}

/**
 * Questions of our own that can stand for others, the best first: about what nobody asks yet, then from the middle of
 * the plan; its first and last question suit their places only.
 */
function substitutes(kept: PlannedQuestion[], own: PlannedQuestion[]): PlannedQuestion[] {
  const heard = heardQuestions(kept.map(({ text }) => text));
  const probed = new Set(kept.map(({ requirement }) => requirement?.topic.toLowerCase()));
  const worth = (question: PlannedQuestion) =>
    (question.requirement && !probed.has(question.requirement.topic.toLowerCase()) ? 2 : 0) -
    (question === own[0] || question === own.at(-1) ? 3 : 0);
  return own.filter(({ text }) => !heard.has(text)).toSorted((a, b) => worth(b) - worth(a));
}

/** Milliseconds that a person may wait for the next question. */
const longestSilence = 30_000;

function tooSlow(model: ChatModel): string {
  return `${model.name} at ${model.host} took longer than ${longestSilence / 1000} seconds.`;
}

/** The failure may be gone at the next request; a refused key or an unknown model will not. */
function isPassing(error: unknown): error is ModelError {
  if (!(error instanceof ModelError)) return false;
  return error.perAnswer || error.code === 'model_unreachable' || error.code === 'model_rate_limited';
}

function reasonOf(error: ModelError): string {
  return /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
}

function nothingUsable(model: ChatModel): ModelError {
  return new ModelError(`${model.name} at ${model.host} wrote nothing that keeps our rules.`, {
    code: 'model_unusable_reply',
    hint: 'Try again, name another model in OPENAI_MODEL, or use --coach offline',
  });
}

function cutByServer(model: ChatModel): string {
  return `${model.host} cut the request to ${model.name}: its context is too small. Raise it (Ollama: OLLAMA_CONTEXT_LENGTH=16384).`;
}

/** The must-haves, and whatever else was asked about, each once. */
function requirementsOf(reviewed: ReviewedAnswer[], brief: Brief): Requirement[] {
  const asked = reviewed.flatMap(({ question }) => (question.requirement ? [question.requirement] : []));
  const read = brief.jobDescription
    ? readJobDescription(brief.jobDescription).topics.map(({ requirement }) => requirement)
    : [];
  const seen = new Set<string>();
  return [...asked, ...read.filter(({ kind }) => kind === 'must')]
    .filter(({ topic }) => {
      const key = topic.toLowerCase();
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, 20);
}
