/** How many sentences tell what an article is about: the headline, and the one after it. */
const LEAD = 2;

export function isLead(sentence: number): boolean {
  return sentence < LEAD;
}
