import { usageError } from '../../errors.ts';

/** 'api.openai.com', 'localhost:11434'. Throws a usage error for an address that is none, or that would show the key. */
export function hostOf(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw usageError(
      'OPENAI_BASE_URL is no web address.',
      'Give it with its version: OPENAI_BASE_URL=http://localhost:11434/v1',
    );
  if (url.username || url.password)
    throw usageError('OPENAI_BASE_URL holds a user name or password.', 'Put the key in OPENAI_API_KEY.');
  if (url.protocol === 'http:' && !isThisMachine(url.host) && !isPrivateNetwork(url.hostname))
    throw usageError(
      `OPENAI_BASE_URL begins with http: your key, CV and answers would travel to ${url.host} for all to read.`,
      'Use https.',
    );
  return url.host;
}

/** No network is between, and a model may have to be loaded first. */
export function isThisMachine(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)(?::\d+)?$/i.test(host);
}

function isPrivateNetwork(hostname: string): boolean {
  return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|\.(?:local|lan|internal|home\.arpa)$|^[^.:[\]]+$/i.test(
    hostname,
  );
}
