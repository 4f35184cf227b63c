/** What a user may choose from. Apart from the other types, so that the command tree loads nothing else. */
export const interviewTypes = ['behavioral', 'technical', 'hr', 'situational', 'mixed'] as const;
export const maxQuestions = 20;
export const maxYears = 80;

export const coachNames = ['offline', 'openai'] as const;
/** Gradings of one answer. */
export const maxRepeats = 9;
