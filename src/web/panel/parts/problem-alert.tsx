import { Alert, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { toProblem } from '../api/api-problem.js';
import { CopyText } from './copy-text.js';
import { Icon } from './icon.js';

type Props = { error: unknown; onRetry?: (() => void) | undefined; retrying?: boolean };

/** What went wrong, what to quote when asking for help, and another try. */
export function ProblemAlert({ error, onRetry, retrying = false }: Props): ReactNode {
  const { title, detail, code, requestId } = toProblem(error).problem;
  return (
    <Alert color="red" variant="light" icon={<Icon name="alert" />} title={title} role="alert" className="problem">
      <p>{detail}</p>
      <p className="problem-facts">
        <code>{code}</code>
        {requestId === null ? null : <CopyText value={requestId} label="request id" />}
      </p>
      {onRetry === undefined ? null : (
        <Button size="xs" variant="default" leftSection={<Icon name="reload" size={14} />} loading={retrying} onClick={onRetry}>
          Try again
        </Button>
      )}
    </Alert>
  );
}
