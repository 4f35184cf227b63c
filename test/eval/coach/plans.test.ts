import { describe, expect, it } from 'vitest';
import { holds, probedShare } from './plans.ts';

const asked = (text: string, isProbe = true) => ({
  text,
  requirement: isProbe ? { kind: 'must' as const, topic: 'x', sentence: 'x' } : null,
});

describe('holds', () => {
  it('finds whole words only, whatever the case and the apostrophe', () => {
    expect(holds('How do you test C++ code?', 'c++')).toBe(true);
    expect(holds('Explain a model’s decision.', "explain a model's")).toBe(true);
    expect(holds('On JavaScript: why?', 'java')).toBe(false);
  });
});

describe('probedShare', () => {
  const mustHaves = ['kafka', 'sql', 'go'].map((word) => ({ must: word, says: [word] }));

  it('counts what fits into the questions that can probe', () => {
    expect(probedShare([asked('Hello?', false), asked('On SQL?'), asked('Last?', false)], mustHaves)).toBe(1);
    expect(probedShare([asked('Kafka?'), asked('On SQL?'), asked('Last?')], mustHaves)).toBeCloseTo(2 / 3);
  });
});
