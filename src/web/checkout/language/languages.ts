import type { Messages } from '../messages/en.js';
import { en } from '../messages/en.js';

/** Languages of the page by the `lang` they carry. English comes with the page, the others when they are wanted. */
export const languages = {
  en: { name: 'English', load: (): Promise<Messages> => Promise.resolve(en) },
  de: { name: 'Deutsch', load: (): Promise<Messages> => import('../messages/de.js').then((module) => module.de) },
  es: { name: 'Español', load: (): Promise<Messages> => import('../messages/es.js').then((module) => module.es) },
  fr: { name: 'Français', load: (): Promise<Messages> => import('../messages/fr.js').then((module) => module.fr) },
  pt: { name: 'Português', load: (): Promise<Messages> => import('../messages/pt.js').then((module) => module.pt) },
  'zh-Hans': { name: '简体中文', load: (): Promise<Messages> => import('../messages/zh.js').then((module) => module.zh) },
} as const;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];
