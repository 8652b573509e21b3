/** What some work that pauses now and then comes to: done at once. */
export function finish<Done>(work: Iterator<undefined, Done>): Done {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
