/** Expressions of a report: the doors. What one fact base was asked before is kept with it. */
import { Evaluator, type Evaluated, type EvaluationForm } from './expression-evaluator.ts';
import type { CollectionName, Fact, FactBase } from './facts.ts';
import type { ExpressionProblem } from './value.ts';

const evaluators = new WeakMap<FactBase, Evaluator>();

/** The evaluator of a fact base: the same each time, so that nothing is read twice. */
export function evaluatorOf(facts: FactBase): Evaluator {
  const known = evaluators.get(facts) ?? new Evaluator(facts);
  evaluators.set(facts, known);
  return known;
}

/**
 * The value of one expression, or why it has none. What is counted are facts that surely meet the condition; those that do not tell are
 * left out, and the notes say how many.
 */
export function evaluateExpression(text: string, facts: FactBase, how: EvaluationForm): Evaluated {
  const [evaluated] = evaluateAll([text], facts, how);
  if (evaluated === undefined) throw new RangeError('One expression has one result.');
  return evaluated;
}

/** The values of many expressions, in their order: all questions over one collection in one pass. */
export function evaluateAll(
  texts: readonly string[],
  facts: FactBase,
  how: EvaluationForm,
): readonly Evaluated[] {
  return evaluatorOf(facts).evaluateAll(texts, how);
}

/** The facts of a set ("sites where status = confirmed"), by id; only those that surely belong to it. */
export function selectFacts(
  text: string,
  facts: FactBase,
):
  | { readonly collection: CollectionName; readonly selected: readonly Fact[] }
  | { readonly problem: ExpressionProblem } {
  return evaluatorOf(facts).select(text);
}
