/**
 * For a derived value that is made anew with every address though it says the same: gives the earlier one then, so that
 * what follows from it is not made anew too. Values are compared as JSON.
 */
export function keepSame<Value>(compute: () => Value): () => Value {
  let kept: { value: Value; told: string } | null = null;
  return () => {
    const value = compute();
    const told = JSON.stringify(value);
    if (kept?.told !== told) kept = { value, told };
    return kept.value;
  };
}
