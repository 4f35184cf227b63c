import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Brief, SessionQuestion } from '../../../src/interview/types.ts';
import { aBrief } from '../../helpers/interview.ts';

/** A brief with nothing in it but what is given. */
export function briefWith(given: Partial<Brief> = {}): Brief {
  return { ...aBrief, role: 'Software Engineer', count: 5, ...given };
}

export function questionWith(given: Partial<SessionQuestion> = {}): SessionQuestion {
  return {
    id: 'question',
    order: 1,
    planNumber: 1,
    parentId: null,
    text: 'Tell me about a time Kubernetes gave you serious trouble, and how you got to the cause.',
    tag: 'behavioral',
    requirement: { kind: 'must', topic: 'Kubernetes', sentence: 'Kubernetes in production' },
    why: '',
    strongAnswer: '',
    keyPoints: [],
    ...given,
  };
}

export function example(name: string): Promise<string> {
  return readFile(new URL(`../../../examples/job-descriptions/${name}.md`, import.meta.url), 'utf8');
}

/** The names of our example job descriptions. */
export const examples = readdirSync(new URL('../../../examples/job-descriptions/', import.meta.url))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''))
  .sort();

export const cv = `Sam Rivera
sam@rivera.example

Experience
Northwind Ltd                                   Leeds
Platform Engineer                               March 2021 - present
  • Cut deployment time from 50 minutes to 8 by rebuilding the pipeline in GitHub Actions
  • Moved 40 services to Kubernetes without downtime
  • Led the response to 6 serious incidents

Acme Foods                                      York
Systems Administrator                           June 2018 - Feb 2021
  • Automated backups of 120 servers with Ansible
`;
