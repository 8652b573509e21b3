import type { CollectionReturnValue, Core, SingularElementReturnValue } from 'cytoscape';

/** The classes of elements that are changed together: one element takes Cytoscape as long as all that change alike. */
export class ClassChanges {
  readonly #cy: Core;
  readonly #gained = new Map<string, CollectionReturnValue>();
  readonly #lost = new Map<string, CollectionReturnValue>();

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Notes what an element has to gain and to lose; other classes stay as they are. */
  note(element: SingularElementReturnValue, before: string[], wanted: string[]): void {
    const put = (all: Map<string, CollectionReturnValue>, name: string) =>
      all.set(name, all.get(name)?.merge(element) ?? this.#cy.collection().merge(element));
    for (const name of wanted) if (!before.includes(name)) put(this.#gained, name);
    for (const name of before) if (!wanted.includes(name)) put(this.#lost, name);
  }

  apply(): void {
    for (const [name, elements] of this.#gained) elements.addClass(name);
    for (const [name, elements] of this.#lost) elements.removeClass(name);
  }
}
