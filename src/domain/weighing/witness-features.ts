/** What speaks for it that two voices of one figure are one witness: each feature a number, which `witness-weights.ts` turn into log-odds. */
import { areOtherBodies, mayBeOneBody, shareWord } from './bodies.ts';
import type { Features } from './evidence-weights.ts';
import { intersection } from './interval.ts';
import type { Testimony } from './testimony.ts';
import type { FigureContext, WitnessContext } from './counting-context.ts';
import type { WitnessFeature } from './witness-weights.ts';

/** What is known of one voice, read once for all its pairs. */
interface Traits {
  /** The publication itself, which says nothing of how it knows. */
  readonly outlet: boolean;
  readonly described: boolean;
  readonly byKind: boolean;
  readonly paper: boolean;
  readonly ownAccount: boolean;
  readonly ownStatement: boolean;
  readonly ownReport: boolean;
  readonly heldBefore: boolean;
  /** Family of the body whose own statement the text is; null for the report of an outlet. */
  readonly body: string | null;
}

/** Reads pairs of voices of one figure. */
export function witnessReader(
  context: FigureContext,
): (a: Testimony, b: Testimony) => Features<WitnessFeature> {
  const known = new Map<Testimony, Traits>();
  const traitsOf = (voice: Testimony): Traits => {
    const found = known.get(voice) ?? readTraits(voice, context);
    known.set(voice, found);
    return found;
  };
  return (a, b) => {
    const [x, y] = [traitsOf(a), traitsOf(b)];
    const [m, n] = [a.item.measure, b.item.measure];
    const link = context.links.linkOf(m.story, n.story);
    const isEqual = m.number === n.number;
    const own = [m.number, n.number].filter((number) => number !== null);
    const shared = Math.max(
      context.sharedNumbers(a.item.origin, b.item.origin, own),
      context.sharedNumbers(b.item.origin, a.item.origin, own),
    );
    const isCompatible = intersection(m.interval, n.interval) !== null;
    const areTwo = areOtherBodies(a.root.name, b.root.name);
    const either = (
      holds: (one: Traits, voice: Testimony, other: Testimony, its: Traits) => boolean,
    ): number => Number(holds(x, a, b, y) || holds(y, b, a, x));
    const both = (holds: (one: Traits) => boolean): number => Number(holds(x) && holds(y));
    return {
      retold: Number(isEqual && !x.paper && !y.paper && context.kin?.areKin(a.item, b.item) === true),
      sharedNumbers: shared,
      relaysStatement: either((one, _voice, _other, its) => one.outlet && its.ownStatement) * shared,
      cites: either(
        (one, voice, other) => one.outlet && context.cites(voice.item.measure.story, other.witness),
      ),
      names: either(
        (one, voice, other, its) =>
          one.outlet && !its.outlet && context.mentions(voice.item.measure.story, other.root.key),
      ),
      described: areTwo ? 0 : either((one) => one.described),
      mayBeNamed: either(
        (one, voice, other) => one.described && mayBeOneBody(voice.root.name, other.root.name),
      ),
      shortForm: either(
        (one, voice, other, its) =>
          one.byKind && !its.byKind && !its.outlet && shareWord(voice.root.name, other.root.name),
      ),
      equal: Number(isEqual),
      compatible: Number(isCompatible),
      paper: either((one) => one.paper),
      ownAccount: either((one) => one.ownAccount),
      release: Number(link === 'same-origin'),
      derived: Number(link === 'hard'),
      statement: areTwo ? 0 : either((one, _voice, other) => one.body === other.witness),
      ownStatements: both((one) => one.ownStatement),
      ownReports: both((one) => one.ownReport),
      outlets: both((one) => one.outlet),
      headline: either((_one, voice) => voice.item.headline),
      relays: isCompatible
        ? either(
            (one, voice, other, its) =>
              one.outlet &&
              !its.outlet &&
              (one.heldBefore || !one.ownReport) &&
              context.mentions(voice.item.measure.story, other.root.key),
          )
        : 0,
      tally: Number(context.isTally),
    };
  };
}

/** The publication itself, which tells nothing of its own and read it in no paper: it may be relaying somebody. */
export function isOutlet({ item, root }: Pick<Testimony, 'item' | 'root'>, context: WitnessContext): boolean {
  if (!item.ownVoice || root !== item.root || context.speakers.has(item.root.key)) return false;
  return !context.isOwnAccount(item) && !context.isOwnStatement(item) && !context.isPaperRead(item);
}

function readTraits({ item, root }: Testimony, context: WitnessContext): Traits {
  const { story } = item.measure;
  const isOwn = item.ownVoice && root === item.root;
  const [paper, ownAccount, ownStatement] = [
    context.isPaperRead(item),
    context.isOwnAccount(item),
    context.isOwnStatement(item),
  ];
  return {
    outlet: isOutlet({ item, root }, context),
    described: root === item.root && context.isDescribed(item),
    byKind: root === item.root && context.goesByKind(item),
    paper,
    ownAccount,
    ownStatement,
    ownReport: isOwn && context.isOwnReport(story),
    heldBefore: context.isHeldBefore(item),
    body: context.statementOf(story)?.family ?? null,
  };
}
