const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Plain text with `code` in backticks, as HTML. */
export const withCode = (text) => escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
