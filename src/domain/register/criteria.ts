/**
 * Criteria sets: what must be established about a site before a status is justified. They are data; the program says which
 * set is met and what is missing, a person decides the status.
 */

export interface Criterion {
  readonly id: string;
  readonly label: string;
}

export interface CriteriaSet {
  /** The status that it justifies. */
  readonly status: 'confirmed' | 'suspicious';
  readonly label: string;
  /** Each group must be met by at least so many of its criteria. */
  readonly groups: readonly {
    readonly label: string;
    readonly atLeast: number;
    readonly criteria: readonly string[];
  }[];
}

export const criteria: readonly Criterion[] = [
  { id: 'online-fraud', label: 'Online fraud is run there, probably' },
  { id: 'online-gambling', label: 'Illegal online gambling is run there, probably' },
  { id: 'deprived-of-liberty', label: 'People are deprived of their liberty' },
  { id: 'forced-labour', label: 'People are forced to work' },
  { id: 'trafficked', label: 'People were brought there by deception or force and exploited' },
  { id: 'sold-or-transferred', label: 'People were sold or transferred between sites' },
  { id: 'violence', label: 'People are beaten or threatened' },
  { id: 'high-walls', label: 'High walls with barbed or razor wire' },
  { id: 'barred-windows', label: 'Bars on windows or balconies' },
  { id: 'inward-cameras', label: 'Cameras that look inward' },
  { id: 'guards-at-gate', label: 'Guards who keep people in' },
  { id: 'sheltered-entry', label: 'Entrances that hide who comes and goes' },
];

/** The two sets of the field's reports; a site is tested against each in this order. */
export const criteriaSets: readonly CriteriaSet[] = [
  {
    status: 'confirmed',
    label: 'Fraud or gambling online, alongside trafficking',
    groups: [
      {
        label: 'Online fraud or gambling is probable',
        atLeast: 1,
        criteria: ['online-fraud', 'online-gambling'],
      },
      {
        label: 'People are trafficked, held or forced to work',
        atLeast: 1,
        criteria: ['deprived-of-liberty', 'forced-labour', 'trafficked', 'sold-or-transferred'],
      },
    ],
  },
  {
    status: 'suspicious',
    label: 'Security features like those of confirmed sites',
    groups: [
      {
        label: 'Security features',
        atLeast: 2,
        criteria: ['high-walls', 'barred-windows', 'inward-cameras', 'guards-at-gate', 'sheltered-entry'],
      },
    ],
  },
];

export interface CriteriaResult {
  readonly set: CriteriaSet;
  readonly met: boolean;
  /** Per group: what is established of it, and how many are missing. */
  readonly groups: readonly {
    readonly label: string;
    readonly found: readonly string[];
    readonly missing: number;
  }[];
}

/** Tests what was established about a site against each set, in the order of the sets. */
export function testCriteria(
  found: readonly string[],
  sets: readonly CriteriaSet[] = criteriaSets,
): readonly CriteriaResult[] {
  return sets.map((set) => {
    const groups = set.groups.map((group) => {
      const met = group.criteria.filter((one) => found.includes(one));
      return { label: group.label, found: met, missing: Math.max(0, group.atLeast - met.length) };
    });
    return { set, met: groups.every(({ missing }) => missing === 0), groups };
  });
}
