import { Button, CopyButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './icon.js';

/** Commands for a terminal, with a button that copies them whole. */
export function CommandText({ command, label }: { command: string; label: string }): ReactNode {
  return (
    <div className="command-text">
      <pre className="command" tabIndex={0} aria-label={`Text of ${label}`}>
        <code>{command}</code>
      </pre>
      <CopyButton value={command} timeout={1_500}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" leftSection={<Icon name={copied ? 'check' : 'copy'} size={14} />} onClick={copy}>
            {copied ? 'Copied' : `Copy ${label}`}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
