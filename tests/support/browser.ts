// A headless Chromium with a new, empty profile. It notes whatever a page must not do: ask another host, be refused by its policy, report an error.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but this machine has an address: what slipped through would still reach nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Where Chromium is. There may be none on somebody's own machine; where everything is proven (CI=true) there must be one. */
export function findChromium(env: { CI?: string; CHROMIUM?: string } = process.env, exists: (path: string) => boolean = existsSync): string | undefined {
  const found = (env.CHROMIUM ? [env.CHROMIUM] : PATHS).find(exists);
  if (!found && env.CI === 'true') throw new Error(`There is no Chromium at ${env.CHROMIUM ?? PATHS.join(' or ')}: install it, or set CHROMIUM to its path.`);
  return found;
}

export interface Browser {
  /** A new page, of the size of a desktop unless said otherwise. */
  open(size?: { width: number; height: number }): Promise<Page>;
  /** What pages did that they must not do, in words; empty when all is well. */
  complaints(): string[];
  /** Every address that was asked for. */
  asked(): string[];
  /** Everything the browser keeps about what it was used for, after it is closed. */
  closeAndReadProfile(): Promise<Buffer[]>;
  close(): Promise<void>;
}

/** Opens a browser that should talk to the server at `base` alone. */
export async function openBrowser(executablePath: string, base: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'registry-browser-'));
  const complaints: string[] = [];
  const asked: string[] = [];
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: ARGUMENTS, headless: true });
  // The patience of whoever calls ends first.
  context.setDefaultTimeout(0);
  await watch(context);

  async function watch(all: BrowserContext): Promise<void> {
    all.on('request', (request) => {
      asked.push(request.url());
      if (!request.url().startsWith('data:') && new URL(request.url()).origin !== base) complaints.push(`asked ${request.url()}`);
    });
    all.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`reported: ${message.text()}`);
    });
    all.on('weberror', (error) => complaints.push(`failed: ${error.error().message}`));
    await all.exposeFunction('noteRefusal', (text: string) => complaints.push(`was refused by the policy: ${text}`));
    await all.addInitScript(() => {
      // This function runs in the page, whose types are not those of Node.
      // biome-ignore lint/suspicious/noExplicitAny: see above
      const page = globalThis as any;
      page.document.addEventListener('securitypolicyviolation', (event: { effectiveDirective: string; blockedURI: string }) =>
        page.noteRefusal(`${event.effectiveDirective} ${event.blockedURI}`),
      );
    });
  }

  async function close(): Promise<void> {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }

  return {
    async open(size = { width: 1280, height: 900 }) {
      const page = await context.newPage();
      await page.setViewportSize(size);
      return page;
    },
    complaints: () => complaints,
    asked: () => asked,
    async closeAndReadProfile() {
      await context.close();
      const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const contents = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
      await close();
      return contents;
    },
    close,
  };
}
