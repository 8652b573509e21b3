import { tellError, type Problem } from '$lib/model/problem';

/** The file that this page’s address names (`?open=`), if it is of this very site; or what is wrong with it. */
export async function fetchGiven(): Promise<File | Problem | null> {
  const asked = new URLSearchParams(location.search).get('open');
  if (asked === null) return null;
  const problem = (found: string, remedy: string): Problem => {
    return { file: asked, place: 'the whole file', found, remedy };
  };
  const url = URL.canParse(asked, location.href) ? new URL(asked, location.href) : null;
  if (url?.origin !== location.origin)
    return problem('an address outside of this site', 'Download it, and open the file');
  try {
    const response = await fetch(url);
    if (!response.ok) return problem(`the site says ${response.status}`, 'Check the address');
    const name = url.pathname.split('/').at(-1) || 'document';
    return new File([await response.blob()], decodeURIComponent(name));
  } catch (error) {
    return problem(tellError(error), 'Check the network');
  }
}
