/** 'de' of 'de-CH'. */
export function primaryTag(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? language;
}

/** The English name of a language tag: 'German' of 'de-CH'; null when there is no such language. */
export function languageName(language: string): string | null {
  try {
    const tag = primaryTag(language);
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
    return name ?? null;
  } catch {
    return null;
  }
}

/** A language tag as it is written by the book: 'pt-BR' of 'PT-br'; null for what names no language. */
export function canonicalTag(text: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim());
    return tag !== undefined && languageName(tag) !== null ? tag : null;
  } catch {
    return null;
  }
}
