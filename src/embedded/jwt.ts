import { createHmac, timingSafeEqual } from 'node:crypto';

export type Claims = Record<string, unknown>;

/** 'malformed': not an HS256 token; 'forged': another key signed it; 'expired': it was ours. */
export type TokenFault = 'malformed' | 'forged' | 'expired';
export type TokenCheck = { claims: Claims } | { fault: TokenFault };

const header = encode({ alg: 'HS256', typ: 'JWT' });

export function signToken(claims: Claims, secret: string): string {
  const content = `${header}.${encode(claims)}`;
  return `${content}.${signature(content, secret).toString('base64url')}`;
}

/** @param now seconds since 1970. A token without `exp` does not expire. */
export function checkToken(token: string, secret: string, now: number): TokenCheck {
  const [head, body, sign, ...rest] = token.split('.');
  if (head === undefined || body === undefined || sign === undefined || rest.length > 0) {
    return { fault: 'malformed' };
  }
  const claims = decode(body);
  if (decode(head)?.alg !== 'HS256' || !claims) return { fault: 'malformed' };
  const given = Buffer.from(sign, 'base64url');
  const right = signature(`${head}.${body}`, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return { fault: 'forged' };
  if (claims.exp === undefined) return { claims };
  if (typeof claims.exp !== 'number') return { fault: 'malformed' };
  return claims.exp > now ? { claims } : { fault: 'expired' };
}

function signature(content: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(content).digest();
}

function encode(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(part: string): Claims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
