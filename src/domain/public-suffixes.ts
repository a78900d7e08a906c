/**
 * Names below which everybody can register, and which therefore belong to nobody who asks for a certificate: the second levels of the country
 * domains that have them, and the names that large hosts give away. Single labels need no list. An omission costs little: who does not run the DNS
 * of such a name cannot verify it.
 */
const secondLevels: Readonly<Record<string, string>> = {
  ar: 'com edu gob int mil net org tur',
  at: 'co or ac gv',
  au: 'com net org edu gov asn id',
  br: 'com net org gov edu art blog eco adv ind inf tv',
  cn: 'com net org gov edu ac',
  co: 'com net nom org edu gov',
  cy: 'com ltd net org ac',
  gr: 'com edu net org gov',
  hk: 'com net org edu gov idv',
  hu: 'co info org',
  id: 'co or web ac sch go my biz',
  il: 'co org net ac gov muni k12',
  in: 'co firm net org gen ind ac edu gov res',
  jp: 'co or ne ac ad ed go gr lg',
  ke: 'co or ne go ac',
  kr: 'co or ne re pe go ac',
  mx: 'com net org edu gob',
  my: 'com net org gov edu name',
  ng: 'com org gov edu net name sch',
  nz: 'co net org ac govt geek gen kiwi maori school',
  pe: 'com net org edu gob nom',
  ph: 'com net org gov edu',
  pk: 'com net org edu gov',
  pl: 'com net org edu gov biz info waw',
  pt: 'com org edu gov int nome publ',
  ro: 'com org info rec arts firm store',
  ru: 'com msk spb',
  sg: 'com net org edu gov per',
  th: 'co in ac or net go mi',
  tr: 'com net org edu gov bel k12 gen web info biz',
  tw: 'com net org edu gov idv',
  ua: 'com net org edu gov in kiev kyiv',
  uk: 'co org me ltd plc net ac gov nhs police sch',
  uy: 'com edu gub net org',
  ve: 'co com net org web',
  vn: 'com net org edu gov',
  za: 'co net org web ac gov law nom school',
};

const sharedHosts: ReadonlySet<string> = new Set([
  'appspot.com', 'azurewebsites.net', 'blogspot.com', 'cloudfront.net', 'eu.org', 'firebaseapp.com', 'fly.dev', 'github.io', 'gitlab.io', 'herokuapp.com', 'myshopify.com',
  'netlify.app', 'ngrok.app', 'ngrok.io', 'onrender.com', 'pages.dev', 'render.com', 'run.app', 'trycloudflare.com', 'vercel.app', 'web.app', 'wixsite.com', 'wordpress.com', 'workers.dev',
]);

/** @param host Lower case, ASCII. */
export function isPublicSuffix(host: string): boolean {
  const labels = host.split('.');
  if (labels.length === 1 || sharedHosts.has(host)) return true;
  const [second = '', top = ''] = labels;
  return labels.length === 2 && Object.hasOwn(secondLevels, top) && (secondLevels[top] ?? '').split(' ').includes(second);
}
