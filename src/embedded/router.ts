import { diskFull, isDiskFull, requireRoom, room } from './disk-space.ts';
import { json, notImplemented, WireError, type WireRequest, type WireResponse } from './wire.ts';

/** Answers one request; never throws. The same whether a fetch or a socket brought it. */
export type Respond = (request: WireRequest) => Promise<WireResponse>;

type Handler = (request: WireRequest, path: string, search: string) => Promise<WireResponse>;

export interface Handlers {
  auth: Handler;
  rest: Handler;
  storage: Handler;
}

/** What hosted projects put in front: the key is asked for, then the first part of the path decides. */
export function router(handlers: Handlers, anonKey: string, folder: string): Respond {
  return async (request) => {
    try {
      const [pathname = '', search = ''] = splitOnce(request.target, '?');
      const [, name = '', rest = ''] = /^\/(auth|rest|storage)\/v1(\/.*)?$/.exec(pathname) ?? [];
      const refused = isOpen(request.method, pathname) ? null : refusal(request.headers.apikey, anonKey);
      if (refused) return refused;
      if (!isRead(request.method)) await requireRoom(folder, room.toChange + 4 * request.body.length);
      if (name === 'auth') return await handlers.auth(request, rest, search);
      if (name === 'rest') return await handlers.rest(request, rest, search);
      if (name === 'storage') return await handlers.storage(request, rest, search);
      throw notImplemented(pathname);
    } catch (error) {
      if (error instanceof WireError) return error.response;
      if (isDiskFull(error)) return json(507, diskFullAnswer(folder));
      const message = error instanceof Error ? error.message : String(error);
      return json(500, { code: 'unexpected_failure', message, details: null, hint: null });
    }
  };
}

const isRead = (method: string) => method === 'GET' || method === 'HEAD';

function diskFullAnswer(folder: string) {
  const { code, message } = diskFull(folder);
  return { code, message, details: null, hint: 'Free some space on the disk, then try again.' };
}

/** A signed address carries its own permission. */
function isOpen(method: string, pathname: string): boolean {
  return method === 'GET' && pathname.startsWith('/storage/v1/object/sign/');
}

function refusal(apikey: string | undefined, anonKey: string): WireResponse | null {
  if (apikey === undefined) return json(401, { message: 'No API key found in request' });
  return apikey === anonKey ? null : json(401, { message: 'Invalid API key' });
}

function splitOnce(text: string, mark: string): string[] {
  const place = text.indexOf(mark);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}
