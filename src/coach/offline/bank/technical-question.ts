/** A knowledge question of one skill family. */
export interface TechnicalQuestion {
  /**
   * May hold `{skill}`, the skill's display name. What stands in square brackets is said of a tool only: one builds
   * something with Terraform, and not with data quality.
   */
  text: string;
  /** 1 asks for the basics, 2 for practice, 3 for judgement under trade-offs. */
  difficulty: 1 | 2 | 3;
  /** One sentence: what a strong answer shows. */
  strong: string;
  /** What a correct answer names; `|` parts other ways to say the same thing, the first is shown. */
  points: string[];
  /** The skills of the family that it is about: said under any other it would not fit. */
  only: string[];
}

/** Questions by skill family of the taxonomy. */
export type TechnicalBank = Record<string, TechnicalQuestion[]>;
