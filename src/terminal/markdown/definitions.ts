import type { MarkedToken, Token, Tokens } from 'marked';
import { walkTokens } from 'marked';

/**
 * Blocks to show. Markdown hides link definitions; but `[Result]: improved` is one too, so a definition that no
 * link uses is shown as the text it probably is.
 */
export function showUnusedDefinitions(tokens: readonly Token[]): Token[] {
  const used = new Set<string>();
  walkTokens([...tokens], (token) => {
    const { type, raw, href } = token as MarkedToken & { href?: string };
    if ((type === 'link' || type === 'image') && raw.endsWith(']') && href !== undefined) used.add(href);
  });
  return shown(tokens, used);
}

function shown(tokens: readonly Token[], used: ReadonlySet<string>): Token[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): Token[] => {
    if (token.type === 'def') return used.has(token.href) ? [] : [asParagraph(token)];
    if (token.type === 'blockquote') return [{ ...token, tokens: shown(token.tokens, used) }];
    if (token.type === 'list') {
      const items = token.items.map((item) => ({ ...item, tokens: shown(item.tokens, used) }));
      return [{ ...token, items }];
    }
    return [token];
  });
}

function asParagraph({ raw }: Tokens.Def): Tokens.Paragraph {
  const text = raw.trim();
  return { type: 'paragraph', raw, text, tokens: [{ type: 'escape', raw: text, text }] };
}
