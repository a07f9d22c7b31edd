/** Does one thing after the other, in the order in which they were asked for; what fails holds up nothing. */
export type InTurn = <Made>(work: () => Promise<Made>) => Promise<Made>;

export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
