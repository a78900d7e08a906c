import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './icon.js';

type Props = {
  value: string;
  /** What it is, for the button's name: "Copy transaction id". */
  label: string;
  /** Shown in place of the whole value. */
  shown?: string;
};

/** A value that is read by machines, with a button that copies it whole. */
export function CopyText({ value, label, shown }: Props): ReactNode {
  return (
    <span className="copy-text">
      <code title={value}>{shown ?? value}</code>
      <CopyButton value={value} timeout={1_500}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? 'Copied' : `Copy ${label}`} withArrow>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={copied ? `Copied ${label}` : `Copy ${label}`}
              onClick={(event) => {
                event.stopPropagation();
                copy();
              }}
            >
              <Icon name={copied ? 'check' : 'copy'} size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}
