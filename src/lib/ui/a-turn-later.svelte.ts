import { untrack } from 'svelte';
import { nextTurn } from './next-turn';

/** What a getter gives, a turn after it changed: what takes long to tell does not keep the picture waiting. */
export class ATurnLater<Value> {
  #value: Value;

  /** Within a component. */
  constructor(get: () => Value) {
    this.#value = $state.raw(untrack(get));
    $effect(() => {
      const value = get();
      let isLeft = false;
      void nextTurn().then(() => {
        if (!isLeft) this.#value = value;
      });
      return () => (isLeft = true);
    });
  }

  get current(): Value {
    return this.#value;
  }
}
