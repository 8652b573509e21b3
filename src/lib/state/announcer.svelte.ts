/** What was last said to those who hear the page; one for all, so that they hear one thing at a time. */
export class Announcer {
  said = $state('');

  /** Says a text; the same text twice in a row is said twice. */
  say(text: string): void {
    this.said = this.said === text ? `${text}\u00a0` : text;
  }
}
