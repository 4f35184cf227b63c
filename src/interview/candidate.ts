import { maxYears } from './limits.ts';

/** True, or what is wrong with years of experience as typed. Empty stands for unknown. */
export function checkYears(text: string): true | string {
  const isKnown = /^\d{1,2}$/.test(text) && Number(text) <= maxYears;
  return text === '' || isKnown || `A whole number from 0 to ${maxYears}.`;
}
