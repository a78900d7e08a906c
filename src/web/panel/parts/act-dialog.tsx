import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { ProblemAlert } from './problem-alert.js';

type Props = {
  title: string;
  /** The act in words, as the button says it: "Refund €10.00". */
  confirm: string;
  danger?: boolean;
  disabled?: boolean;
  pending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Asks once more before something is done that can't be undone. Stays open while it is being done, and when it fails. */
export function ActDialog({ title, confirm, danger = false, disabled = false, pending, error, onConfirm, onClose, children }: Props): ReactNode {
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!disabled && !pending) onConfirm();
  }
  const close = (): void => {
    if (!pending) onClose();
  };
  return (
    <Modal opened onClose={close} title={title} closeOnClickOutside={!pending} closeOnEscape={!pending} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className="stack" onSubmit={submit}>
        {children}
        {error === null ? null : <ProblemAlert error={error} />}
        <div className="button-row dialog-buttons">
          <Button variant="default" onClick={close} disabled={pending}>
            Back
          </Button>
          <Button type="submit" {...(danger ? { color: 'red' } : {})} loading={pending} disabled={disabled} data-autofocus={danger ? undefined : true}>
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
