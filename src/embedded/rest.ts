import type { Catalogue } from './catalogue.ts';
import type { Database } from './database.ts';
import { type Identity, type IdentityFault, identify, transactionAs } from './identity.ts';
import { postgresError, statusOf } from './postgres-errors.ts';
import { RestFault, unsupportedFault } from './rest-fault.ts';
import { preferences } from './rest-preferences.ts';
import { readRestQuery } from './rest-query.ts';
import { prepare, type RestRequest } from './rest-requests.ts';
import { json, type WireRequest, type WireResponse } from './wire.ts';

export interface RestOptions {
  database: Database;
  /** Called at the first request. */
  loadCatalogue(): Promise<Catalogue>;
  jwtSecret: string;
  /** Seconds since 1970. */
  now(): number;
}

/** Answers what stands behind `/rest/v1`; `path` is what follows it, `search` the query string. */
export type RestHandler = (request: WireRequest, path: string, search: string) => Promise<WireResponse>;

export function restHandler({ database, loadCatalogue, jwtSecret, now }: RestOptions): RestHandler {
  let catalogue: Promise<Catalogue> | undefined;

  return async (request, path, search) => {
    const check = identify(request.headers, jwtSecret, now());
    if ('fault' in check) return tokenResponse(check.fault);
    try {
      const asked = readRequest(request, path, search);
      catalogue ??= loadCatalogue();
      const { statement, answer } = prepare(await catalogue, asked);
      return await transactionAs(database, check.identity, async (query) => {
        if (!statement) return answer({ body: '[]', rows: '0' });
        const [row = {}] = await query(statement.sql, statement.values);
        return answer(row);
      });
    } catch (error) {
      return faultResponse(error, check.identity);
    }
  };
}

function readRequest({ method, headers, body }: WireRequest, path: string, search: string): RestRequest {
  const reads = method === 'GET' || method === 'HEAD';
  const profile = headers[reads ? 'accept-profile' : 'content-profile'] ?? 'public';
  if (profile !== 'public') {
    const hint = 'Only the following schemas are exposed: public';
    throw new RestFault(406, 'PGRST106', `Invalid schema: ${profile}`, null, hint);
  }
  if (headers.range !== undefined) throw unsupportedFault('the Range header');
  return {
    method,
    path: decodeURIComponent(path),
    body,
    bare: method === 'HEAD',
    query: readRestQuery(new URLSearchParams(search)),
    prefer: preferences(headers.prefer ?? ''),
    single: wantsObject(headers.accept),
  };
}

function wantsObject(accept = '*/*'): boolean {
  const kinds = accept.split(',').map((kind) => kind.trim());
  if (kinds.includes('application/vnd.pgrst.object+json')) return true;
  if (kinds.some((kind) => kind === '*/*' || kind === 'application/json')) return false;
  throw unsupportedFault(`answers of the type ${accept}`);
}

function tokenResponse(fault: IdentityFault): WireResponse {
  const [code, message] = tokenFaults[fault];
  return json(
    401,
    { code, message, details: null, hint: null },
    { 'www-authenticate': `Bearer error="invalid_token", error_description="${message}"` },
  );
}

const tokenFaults: Record<IdentityFault, [code: string, message: string]> = {
  malformed: ['PGRST301', 'The token is not a JWT signed by HS256'],
  forged: ['PGRST301', 'No suitable key or wrong key type'],
  expired: ['PGRST303', 'JWT expired'],
  role: ['PGRST301', 'The token may choose anon or authenticated only'],
};

function faultResponse(error: unknown, { role }: Identity): WireResponse {
  if (error instanceof RestFault) {
    const { status, code, message, details, hint } = error;
    return json(status, { code, message, details, hint });
  }
  const raised = postgresError(error);
  if (raised) return json(statusOf(raised.code, role === 'anon'), raised);
  if (error instanceof URIError)
    return json(400, { code: 'PGRST100', message: 'The path cannot be decoded' });
  throw error;
}
