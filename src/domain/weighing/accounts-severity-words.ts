/** Words by which one side is said to have had a part in the doings of another, from weak to strong. Folded beginnings of words. */

/** How far somebody's part goes. */
export type Step = 'tolerates' | 'works-with' | 'takes-part' | 'directs';

/** Steps from weak to strong, with the beginnings of the words that name them; the strongest word of a claim counts. */
export const steps: readonly (readonly [Step, string])[] = [
  [
    'tolerates',
    `acquiesc toler condon aware know knew indifferen ignor overlook blind allow permit permis consent wink negligen passiv
    tolér toler permit consent ignor fermé fermer`,
  ],
  [
    'works-with',
    `complic accomplice collu connive conniv cooperat co-operat league glove conspir payroll pay cahoots working work worked
    cómplice complic colud connivenc complot`,
  ],
  [
    'takes-part',
    `assist aid help abet protect shield profit benefi involv participat part facilitat support ayud proteg particip particip aid protég`,
  ],
  [
    'directs',
    `own owns owned run runs ran control direct order orchestrat organis organiz mastermind operate lead dirig controla ordon`,
  ],
];

/** How sure a text is, from weak to strong. */
export type Certainty = 'possible' | 'alleged' | 'stated' | 'established';

/** Words before or in an assertion that make it less or more than stated; the weakest one counts. */
export const certainties: readonly (readonly [Certainty, string])[] = [
  [
    'possible',
    `may might could possible possibly potential potentially perhaps maybe seem seems seemed appear appears appeared
    apparent apparently suggest suggests suggested suggesting suspected suspect suspicion suspicions likely attainable
    posible posiblemente podría podrían quizá parece parecen possible possiblement pourrait pourraient semble semblent peut-être`,
  ],
  [
    'alleged',
    `alleged allegedly allege alleges allegations accused accusing accuses accusation accusations claimed claims reportedly
    supposedly purportedly presunto presunta presuntamente acusado acusada acusan accusé accusés accusée présumé présumée allégations`,
  ],
  [
    'established',
    `proved proven confirmed established convicted admitted demonstrated conclusively demostrado probado prouvé confirmé`,
  ],
];
