import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skillChoices } from '../../../src/coach/brief/skill-choices.ts';

const choices = (clause: string) => skillChoices(clause).map((choice) => choice.map(({ name }) => name));

describe('skillChoices', () => {
  it.each([
    ['Five years of backend systems in Go or Java', [['Go', 'Java']]],
    ['Python, Ruby, or Go and Docker', [['Python', 'Ruby', 'Go'], ['Docker']]],
    ['one of Go, Rust, Haskell or Scala', [['Go', 'Rust', 'Scala']]],
    ['Terraform/Ansible, Kubernetes and Linux', [['Terraform', 'Ansible'], ['Kubernetes'], ['Linux']]],
    ['AWS, Azure or similar', [['AWS', 'Azure']]],
    ['Kafka or another message queue in production', [['Kafka', 'message queues']]],
    ['an ERP system such as SAP or NetSuite', [['ERP', 'SAP', 'NetSuite']]],
    ['BI tools such as Tableau, Looker and Power BI', [['Tableau', 'Looker', 'Power BI']]],
    ['PostgreSQL and/or MySQL; Redis', [['PostgreSQL', 'MySQL'], ['Redis']]],
  ])('takes alternatives for one requirement: %s', (clause, expected) => {
    expect(choices(clause)).toEqual(expected);
  });

  it.each([
    ['React, TypeScript, and CSS', [['React'], ['TypeScript'], ['CSS']]],
    ['CI/CD with GitHub Actions or similar', [['CI/CD'], ['GitHub Actions']]],
    ['Prometheus and Grafana', [['Prometheus'], ['Grafana']]],
  ])('keeps apart what is asked for together: %s', (clause, expected) => {
    expect(choices(clause)).toEqual(expected);
  });

  it('names each skill once, whatever the text', () => {
    const word = fc.constantFrom(
      'Go',
      'Java',
      'SQL',
      'or',
      'and',
      ',',
      '/',
      'such as',
      '(',
      ')',
      'e.g.',
      'with',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (parts) => {
        const names = choices(parts.join(' ')).flat();
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
