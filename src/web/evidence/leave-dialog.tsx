/** Before a source leaves: that it is recorded for ever, what goes with it, and to whom. */
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { SourceProof } from '../../contract/custody.ts';
import { ApiProblem } from '../api/client.ts';
import { useLeaving } from '../api/evidence.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';

export interface LeaveDialogProps {
  readonly proof: SourceProof;
  readonly form: 'bundle' | 'original';
  /** With what is to be said on the page; null when nothing happened. */
  readonly onClose: (message: string | null) => void;
}

/** As the log takes it. */
const maxRecipient = 300;

export function LeaveDialog({ proof, form, onClose }: LeaveDialogProps): ReactElement {
  const { t } = useWords();
  const [recipient, setRecipient] = useState('');
  const leaving = useLeaving(proof.source.sha256, form);
  const whom = recipient.trim();
  const go = (): void => {
    if (leaving.isPending) return;
    leaving.mutate(
      { recipient: whom === '' ? null : whom },
      { onSuccess: () => onClose(t(`leave.done-${form}`)) },
    );
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!leaving.isPending}
      isKeyboardDismissDisabled={leaving.isPending}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose(null))}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {t(`leave.title-${form}`)}
          </Heading>
          <p>
            <Name text={proof.source.name} />
          </p>
          <p>{t('leave.recorded')}</p>
          <p className="fine-print">{t(`leave.what-${form}`, { actor: proof.entry.actor })}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              go();
            }}
          >
            <label className="leave-field">
              <span>{t('leave.recipient')}</span>
              <input
                type="text"
                value={recipient}
                maxLength={maxRecipient}
                autoFocus
                onChange={(event) => setRecipient(event.target.value)}
              />
              <span className="fine-print">{t('leave.recipient-what')}</span>
            </label>
            <p role="status">{leaving.isPending ? t('leave.running') : null}</p>
            {leaving.error === null ? null : <Failure problem={leaving.error} />}
            <div className="leave-buttons">
              <Button className="button" type="submit" isDisabled={leaving.isPending}>
                {t(`leave.go-${form}`)}
              </Button>
              <Button className="quiet-button" isDisabled={leaving.isPending} onPress={() => onClose(null)}>
                {t('review.cancel')}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Failure({ problem }: { readonly problem: Error }): ReactElement {
  const { t } = useWords();
  const advice = problem instanceof ApiProblem ? problem.advice : null;
  return (
    <p role="alert" className="check-bad">
      {t('export.failed', { message: problem.message })} {advice}
    </p>
  );
}
