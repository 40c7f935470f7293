/** Words by which a text takes over what another says, and words by which it contradicts. Folded forms. */

/** Words by which a text credits what it says: "X said", "a report by X", "according to X". */
export const crediting: ReadonlySet<string> = new Set(
  (
    'said says told reported reports report found finds according documented interviewed published study survey ' +
    'investigation statement release findings recorded counted surveyed estimates ' +
    'dijo segun informe informo declaro publico rapport selon declare publie enquete laut bericht sagte berichtete zufolge'
  ).split(' '),
);

/** Words that reject what follows them; "claims" alone may only report it. */
export const rejecting: ReadonlySet<string> = new Set(
  (
    'denies denied deny denying rejects rejected reject rejecting false falsely untrue baseless unfounded fabricated ' +
    'disputes disputed dispute refutes refuted refute incorrect dismisses dismissed dismiss ' +
    'falso niega rechaza desmiente faux dement nie rejette falsch bestreitet weist'
  ).split(' '),
);

/** Words by which a text contradicts. */
export const contradicting: ReadonlySet<string> = new Set(
  (
    'denies denied deny rejects rejected reject false untrue baseless unfounded fabricated disputes disputed refutes ' +
    'refuted allegation allegations alleged alleges claim claims claimed slander contrary incorrect wrong ' +
    'falso niega rechaza desmiente faux dement nie rejette falsch bestreitet weist'
  ).split(' '),
);
