import { parse, YAMLParseError } from 'yaml';

/** YAML as plain values. Throws what `isYamlError` knows when it cannot be parsed; warnings are not printed. */
export function parseYaml(text: string): unknown {
  return parse(text, { logLevel: 'error' });
}

export function isYamlError(error: unknown): error is YAMLParseError {
  return error instanceof YAMLParseError;
}
