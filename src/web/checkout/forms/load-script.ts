const loading = new Map<string, Promise<void>>();

/** Adds a provider's script to the page, once; the page's security policy names whose it may be. A script that did not come may be asked for again. */
export function loadScript(url: string): Promise<void> {
  const known = loading.get(url);
  if (known) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.async = true;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      loading.delete(url);
      reject(new Error('The script did not load'));
    });
    document.head.append(script);
  });
  loading.set(url, loaded);
  return loaded;
}
