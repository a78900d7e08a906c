import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/api-problem.js';
import type { Ceremony } from '../session/passkey-failure.js';
import { passkeyFailure } from '../session/passkey-failure.js';
import { ProblemAlert } from './problem-alert.js';

/** What went wrong in a passkey ceremony, at the gateway or in the browser; nothing where nothing did. */
export function CeremonyAlert({ error, ceremony }: { error: unknown; ceremony: Ceremony }): ReactNode {
  if (error === null) return null;
  if (error instanceof ApiProblem) return <ProblemAlert error={error} />;
  return (
    <Alert color="red" variant="light" role="alert">
      {passkeyFailure(error, ceremony)}
    </Alert>
  );
}
