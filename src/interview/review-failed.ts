import { UserError } from '../errors.ts';

/** This answer could not be graded, and another may be: it is unscored with the message as its reason. */
export class ReviewFailed extends UserError {}
