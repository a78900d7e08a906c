import { Icon } from './icon.js';

/** For a select: the library's own arrow is an image without a name. */
export const chevron = { rightSection: <Icon name="chevronDown" size={16} />, rightSectionPointerEvents: 'none' } as const;
