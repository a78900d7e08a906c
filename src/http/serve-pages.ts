import express from 'express';
import type { RequestHandler } from 'express';

export type PagesOptions = {
  /** Folder of built files. */
  folder: string;
  /** Path prefix under which they stand, `/` or `/docs`. */
  mount: string;
  /** Answered for every other path under `mount`: a web app that routes by itself. Null: 404. */
  fallback: 'index.html' | null;
};

const weekMs = 7 * 24 * 60 * 60_000;

/** Built pages. Files under `assets/` carry a hash in their names and may be cached for long; pages are asked for anew each time. */
export function servePages({ folder, fallback }: PagesOptions): RequestHandler {
  const files = express.static(folder, {
    dotfiles: 'ignore',
    index: 'index.html',
    extensions: ['html'],
    setHeaders(response, path) {
      response.setHeader('Cache-Control', /[\\/]assets[\\/]/.test(path) ? `public, max-age=${weekMs / 1_000}, immutable` : 'no-cache');
    },
  });
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    files(request, response, (error?: unknown) => {
      // A name with an ending is a file that is missing, not a page of the web app.
      if (error !== undefined || fallback === null || /\.[^/]*$/.test(request.path)) return next(error);
      response.setHeader('Cache-Control', 'no-cache');
      response.sendFile(fallback, { root: folder }, (failure?: Error) => {
        if (failure) next(response.headersSent ? failure : undefined);
      });
    });
  };
}
