/**
 * "Use in a finding", wherever a claim is read: one key opens the choice, Enter adds the claims to the finding that was used last.
 * `u` takes it back while it is shown.
 */
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { useFindings } from '../api/findings.ts';
import { Name } from '../parts/name.tsx';
import { TextInput } from '../register/text-input.tsx';
import { useRegisterActs, type RegisterActs } from '../register/use-register-acts.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../words/use-words.ts';
import { claimAct, stateAct, type Side } from './finding-words.ts';
import { standards } from './standards.ts';
import { PageDialog } from '../shell/page-dialog.tsx';
import '../styles/findings.css';

/** "Finding"; behind `g` the same letter goes to the figures. */
const useKey = 'f';
const storageKey = 'sakkhi.last-finding';

/** Claims of one act, as the server takes them with room for the finding itself. */
const mostClaims = 190;

export interface UseInFindingProps {
  /** Ids of claims, in the order shown. */
  readonly claims: readonly string[];
  /** What a new finding about them would say at first. */
  readonly proposition: string;
}

interface Added {
  readonly id: string;
  readonly name: string;
}

export function UseInFinding({ claims, proposition }: UseInFindingProps): ReactElement {
  const { t } = useWords();
  const acts = useRegisterActs();
  const [isOpen, setOpen] = useState(false);
  const [added, setAdded] = useState<Added | null>(null);
  useKeys({ [useKey]: () => setOpen(true) });
  useKeys(
    {
      u: (event) => {
        if (added === null) return;
        // Kept from the view: the last thing done was this.
        event.preventDefault();
        void takeBack();
      },
    },
    { first: true },
  );
  const takeBack = async (): Promise<void> => {
    if (await acts.undoLast()) setAdded(null);
  };
  return (
    <span className="use-in-finding">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('findings.use')} <kbd>{useKey}</kbd>
      </button>
      {added === null ? null : (
        <span role="status" className="fine-print">
          {t('findings.used-in')}{' '}
          <Link to="/findings/$id" params={{ id: added.id }}>
            <Name text={added.name} />
          </Link>{' '}
          <button type="button" className="quiet-button" onClick={() => void takeBack()}>
            {t('register.undo')} <kbd>u</kbd>
          </button>
        </span>
      )}
      {isOpen ? (
        <ChoiceDialog
          claims={claims.slice(0, mostClaims)}
          proposition={proposition}
          acts={acts}
          onClose={() => setOpen(false)}
          onAdded={(one) => {
            window.localStorage.setItem(storageKey, one.id);
            setAdded(one);
            setOpen(false);
          }}
        />
      ) : null}
    </span>
  );
}

interface ChoiceProps extends UseInFindingProps {
  readonly acts: RegisterActs;
  readonly onClose: () => void;
  readonly onAdded: (finding: Added) => void;
}

const newOne = 'new';

function ChoiceDialog({ claims, proposition, acts, onClose, onAdded }: ChoiceProps): ReactElement {
  const { t } = useWords();
  const open = (useFindings({}).data?.rows ?? []).filter(({ status }) => status !== 'withdrawn');
  const last = window.localStorage.getItem(storageKey);
  const [picked, setPicked] = useState<string | null>(null);
  const [side, setSide] = useState<Side>('support');
  const [name, setName] = useState(proposition);
  const chosen = picked ?? open.find(({ id }) => id === last)?.id ?? open[0]?.id ?? newOne;
  const submit = async (): Promise<void> => {
    const found = open.find(({ id }) => id === chosen);
    const made =
      found ?? (await makeFinding(acts, name.trim(), [t('findings.did-new'), t('findings.by-author')]));
    if (made === null) return;
    // Should the claims be refused, the next try uses the draft that is there.
    setPicked(made.id);
    const done = await acts.act(
      t(`findings.did-${side}`),
      claims.map((claim) => claimAct(made.id, side, claim)),
    );
    if (done !== null) onAdded({ id: made.id, name: made.name });
  };
  return (
    <PageDialog title={t('findings.use')} onClose={onClose}>
      <form
        className="finding-form"
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label className="field">
          <span>{t('register.kind-finding')}</span>
          <select autoFocus value={chosen} onChange={(event) => setPicked(event.target.value)}>
            {open.map((finding) => (
              <option key={finding.id} value={finding.id}>
                {finding.name}
              </option>
            ))}
            <option value={newOne}>{t('findings.new')} …</option>
          </select>
        </label>
        {chosen === newOne ? (
          <TextInput
            label={t('findings.proposition')}
            hint={t('findings.proposition-hint')}
            value={name}
            onChange={setName}
          />
        ) : null}
        <fieldset className="side-choice">
          <legend>{t('findings.claims-as', { n: claims.length })}</legend>
          {(['support', 'contrary'] as const).map((one) => (
            <label key={one} className="check">
              <input type="radio" name="side" checked={side === one} onChange={() => setSide(one)} />{' '}
              {t(`findings.${one}`)}
            </label>
          ))}
        </fieldset>
        {acts.failure === null ? null : (
          <p role="alert" className="field-problem">
            {t('register.failed')} {acts.failure.message}
          </p>
        )}
        <div className="dialog-buttons">
          <button type="submit" className="button">
            {t('findings.add')} <kbd>Enter</kbd>
          </button>
          <Button className="quiet-button" onPress={onClose}>
            {t('findings.close')}
          </Button>
        </div>
      </form>
    </PageDialog>
  );
}

async function makeFinding(
  acts: RegisterActs,
  name: string,
  [what, reason]: readonly [string, string],
): Promise<Added | null> {
  const done = await acts.act(what, [
    stateAct(null, { name, standard: standards[0], status: 'draft' }, reason),
  ]);
  const id = done?.records[0];
  return id === undefined ? null : { id, name };
}
