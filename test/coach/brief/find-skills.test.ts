import { describe, expect, it } from 'vitest';
import { allSkills, distinctSkills, findSkills, skillNamed } from '../../../src/coach/brief/find-skills.ts';

const names = (text: string) => distinctSkills(text).map((skill) => skill.name);

describe('findSkills', () => {
  it('knows aliases', () => {
    expect(names('k8s, Postgres, golang, ci/cd and node.js')).toEqual([
      'Kubernetes',
      'PostgreSQL',
      'Go',
      'CI/CD',
      'Node.js',
    ]);
  });

  it('takes the longest name', () => {
    expect(names('Ruby on Rails and SQL Server')).toEqual(['Ruby on Rails', 'SQL Server']);
  });

  it('counts everyday words only as the name is written', () => {
    expect(names('we go the extra mile, react to change and rest')).toEqual([]);
    expect(names('services in Go, React and REST')).toEqual(['Go', 'React', 'REST APIs']);
    expect(names('Go the extra mile. Spring cleaning.')).toEqual([]);
  });

  it('tells C, C++ and C# apart', () => {
    expect(names('C, C++ and C#')).toEqual(['C', 'C++', 'C#']);
    expect(names('Plan C. Vitamin C-rich')).toEqual(['C']);
  });

  it('points at the text', () => {
    const text = 'Terraform, then k8s';
    expect(findSkills(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Terraform', 'k8s']);
  });

  it('names a skill by any alias', () => {
    expect(skillNamed('react')?.name).toBe('React');
    expect(skillNamed('basket weaving')).toBeNull();
  });

  it('has no skill twice', () => {
    const all = allSkills().map((skill) => skill.name.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
  });
});
