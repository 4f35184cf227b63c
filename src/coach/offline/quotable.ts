/** The opening of a long sentence, cut at a joint: still an exact substring. */
export function quotable(sentence: string): string {
  if (sentence.length <= 180) return sentence;
  const cut = sentence.slice(0, 180);
  const joint = Math.max(cut.lastIndexOf(', '), cut.lastIndexOf('; '), cut.lastIndexOf(' – '));
  return (
    joint > 60 ? cut.slice(0, joint) : cut.slice(0, cut.lastIndexOf(' ') > 60 ? cut.lastIndexOf(' ') : 180)
  ).trim();
}
