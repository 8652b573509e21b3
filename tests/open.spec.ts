import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, expectAccessible, test } from './journey';

const NETWORK = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="label" attr.type="string"/>
  <key id="d1" for="node" attr.name="born" attr.type="int"/>
  <key id="d2" for="edge" attr.name="label" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="a"><data key="d0">Ada</data><data key="d1">1815</data></node>
    <node id="b"><data key="d0">Babbage</data></node>
    <edge source="a" target="b"><data key="d2">writes to</data></edge>
    <edge source="a" target="nobody"/>
  </graph>
</graphml>`;

/** Chooses files on the start page, made of their names and what they hold. */
async function choose(page: Page, ...files: [name: string, content: string | Buffer][]) {
  await page.goto('/');
  await page.getByLabel('Open a file').setInputFiles(
    files.map(([name, content]) => ({
      ...{ name, mimeType: 'application/octet-stream' },
      buffer: Buffer.from(content),
    })),
  );
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('a graph of another program opens, with all that was left out, and its lines quote nobody', async ({
  page,
}) => {
  await choose(page, ['letters.bin', NETWORK]);
  await expect(title(page)).toHaveText('letters');
  const line = page.getByRole('status').filter({ hasText: 'Read letters.bin' });
  await expect(line).toContainText('GraphML): 2 actors, 1 line. 1 thing mended or left out.');
  await page.getByRole('button', { name: 'See what' }).click();
  const report = page.getByRole('dialog', { name: 'What was read' });
  await expect(report).toContainText('line 10, column 5: 1 edge to a node that is not in the file');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(line).toHaveCount(0);

  await evidenceOf(page).getByRole('link', { name: 'Ada', exact: true }).click();
  await expect(evidenceOf(page)).toContainText('kind not told');
  await expect(evidenceOf(page).getByRole('row', { name: 'born 1815' })).toBeVisible();
  await expect(evidenceOf(page)).toContainText('The file has no quote for this.');
  await expectAccessible(page);
  await expect(actorIn(page, 'Babbage')).toBeAttached();
  await page.getByRole('link', { name: 'Claims', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'Without a quote' })).toBeVisible();
});

const DRAWN = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="directed">
    <attributes class="node"><attribute id="0" title="circle" type="string"/></attributes>
    <nodes>${['Ada', 'Babbage', 'Mary']
      .map(
        (name, i) => `
      <node id="${name}" label="${name}">
        <attvalues><attvalue for="0" value="${i < 2 ? 'engines' : 'stars'}"/></attvalues>
        <viz:color r="${i < 2 ? 230 : 10}" g="120" b="60"/><viz:size value="${10 + 20 * i}"/>
      </node>`,
      )
      .join('')}
    </nodes>
    <edges><edge id="0" source="Ada" target="Babbage"/><edge id="1" source="Mary" target="Ada"/></edges>
  </graph>
</gexf>`;

test('sizes and colours of a graph file are drawn, and named in the legend and the picture', async ({
  page,
}) => {
  await choose(page, ['drawn.gexf', DRAWN]);
  const legend = page.locator('.legend-groups:visible');
  await expect(legend).toContainText('size as in the file');
  await expect(
    legend.getByRole('listitem').filter({ hasText: '1: engines, 2 actors' }),
  ).toBeVisible();
  await expect(legend.getByRole('listitem').filter({ hasText: '2: stars, 1 actor' })).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Mary, unspecified, 1 claim, colour 2' }),
  ).toBeAttached();
  const [ada, mary] = [actorIn(page, 'Ada'), actorIn(page, 'Mary')];
  const widthOf = async (actor: typeof ada) => (await actor.boundingBox())?.width ?? 0;
  expect(await widthOf(mary)).toBeGreaterThan(await widthOf(ada));
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Measure' }).click();
  await page.getByLabel('Colour by').selectOption('nothing');
  await page.getByLabel('Size in the picture by').selectOption('Claims');
  await expect(page).toHaveURL(/size=claims&colour=none/);
  await expect(legend).toContainText('larger: more claims');
  await expect(legend).not.toContainText('engines');
  expect(await widthOf(ada)).toBeGreaterThan(await widthOf(mary));
  await page.getByLabel('Colour by').selectOption('as in the file');
  await page.getByLabel('Size in the picture by').selectOption('as in the file');
  await expect(page).not.toHaveURL(/size=|colour=/);
  await expect(legend).toContainText('2: stars, 1 actor');
});

test('a broken file is refused with every place, and what is open stays', async ({ page }) => {
  await choose(page, ['broken.graphml', NETWORK.replace('</node>\n', '\n')]);
  const refusal = page.getByRole('dialog', { name: 'This file could not be opened' });
  await expect(refusal).toContainText(/broken\.graphml, line \d+, column \d+: /);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/');
  await choose(page, ['old.gml', 'graph [ node [ id 1 ] ]']);
  await expect(refusal).toContainText('GML');
});

test('a table in doubt is asked about, by keyboard, and opens as it is told', async ({ page }) => {
  await choose(page, ['pairs.csv', 'Ada,Babbage,3\nBabbage,Clement,4\n']);
  const dialog = page.getByRole('dialog', { name: 'What is in this table?' });
  await expect(dialog.getByRole('cell', { name: 'Clement' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('combobox', { name: 'From' }).selectOption('Column 2');
  await dialog.getByRole('combobox', { name: 'To' }).selectOption('Column 1');
  await dialog.getByRole('button', { name: 'Open it' }).focus();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('pairs');
  await evidenceOf(page).getByRole('link', { name: 'Clement', exact: true }).click();
  await expect(evidenceOf(page)).toContainText('Clement is linked to Babbage');
});

test('a table of lines opens with its table of actors', async ({ page }) => {
  await choose(
    page,
    ['edges.csv', 'source,target,label\n1,2,writes to\n'],
    ['nodes.csv', 'id,label\n1,Ada\n2,Babbage\n'],
  );
  await expect(evidenceOf(page).getByRole('link', { name: 'Ada → Babbage' })).toBeVisible();
});

test('bytes in doubt are never guessed: the reader says how they are to be read', async ({
  page,
}) => {
  await choose(page, ['é.csv', Buffer.from('source,target\nJos\xe9,Ana\n', 'latin1')]);
  const refusal = page.getByRole('dialog', { name: 'This file could not be opened' });
  await expect(refusal).toContainText('E9');
  await refusal.getByRole('button', { name: 'Read it as Windows-1252' }).click();
  await expect(evidenceOf(page).getByRole('link', { name: 'José', exact: true })).toBeVisible();
});

test('what is pasted opens', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('Open a file')).toBeAttached();
  const graph = { nodes: [{ id: 'x' }, { id: 'y' }], links: [{ source: 'x', target: 'y' }] };
  await expect(async () => {
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
    }, JSON.stringify(graph));
    await expect(title(page)).toHaveText('pasted text', { timeout: 2_000 });
  }).toPass();
});

test('an address of this site opens, any other is not asked', async ({ page }) => {
  await page.goto('/?open=/harbour-strike/graph.json');
  await expect(page).toHaveURL(/\/open\/\?document=/);
  await page.goto('/?open=https://elsewhere.example/graph.json');
  const refusal = page.getByRole('dialog', { name: 'This file could not be opened' });
  await expect(refusal).toContainText('an address outside of this site');
});

test('reading that takes long says so, and can be cancelled', async ({ page }) => {
  await page.route('**/workers/*.js', () => {});
  await choose(page, ['letters.graphml', NETWORK]);
  await expect(page.getByRole('progressbar', { name: 'Reading the file…' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page).toHaveURL('/');
});

const CANARY = '<img src=x onerror="window.sung = 1"><svg onload="window.sung = 1">';
const HOSTILE = JSON.stringify({
  attributes: { title: CANARY, link: 'javascript:window.sung=1' },
  nodes: [
    { key: '__proto__', attributes: { label: CANARY, constructor: CANARY } },
    {
      key: CANARY,
      attributes: { label: '\u202eevil\u200b', image: 'https://elsewhere.example/x' },
    },
  ],
  edges: [{ source: '__proto__', target: CANARY, attributes: { label: CANARY } }],
});

test('the canary sings where markup is taken for markup', async ({ page }) => {
  await page.setContent(CANARY);
  await expect.poll(() => page.evaluate(() => (window as { sung?: number }).sung)).toBe(1);
});

for (const bypassCSP of [false, true])
  test.describe(`with${bypassCSP ? 'out' : ''} a policy`, () => {
    test.use({ bypassCSP });

    test('nothing that a file holds is run or fetched', async ({ page }) => {
      await choose(page, [`${CANARY}.json`, HOSTILE]);
      await expect(title(page)).toHaveText(CANARY);
      await evidenceOf(page).getByRole('link', { name: CANARY }).first().click();
      await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText(CANARY);
      const other = evidenceOf(page).getByRole('heading', { name: /^With/ });
      await other.getByRole('link').click();
      const hidden = evidenceOf(page).getByText('Hidden characters').first();
      await hidden.click();
      await expect(evidenceOf(page).getByText('\\u{202e}evil\\u{200b}')).toBeVisible();
      for (const view of ['Matrix', 'Claims', 'Graph'])
        await page.getByRole('link', { name: view, exact: true }).click();
      await page.goto('/');
      await expect(page.getByRole('heading', { name: 'My documents' })).toBeVisible();
      const heard = await page.evaluate(() => [
        (window as { sung?: number }).sung,
        Object.keys(Object.prototype),
      ]);
      expect(heard).toEqual([undefined, []]);
    });
  });
