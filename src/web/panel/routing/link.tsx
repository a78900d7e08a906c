import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { navigate } from './navigation.js';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { to: string };

/** A real link that stays within the page when it is clicked plainly, and opens as links do when not. */
export function Link({ to, onClick, children, ...rest }: Props): ReactNode {
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  }
  return (
    <a href={to} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
