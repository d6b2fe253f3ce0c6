// Where the time goes in page and server while the first experiment trains before somebody's eyes: two flame graphs and,
// of each, what takes most.
//   mvn -q -Dteavm.minify=false                      (in another terminal: the page keeps its names)
//   cd bench && npm install && node flame.js [http://localhost:7070 [FOLDER]]
// E2E_BROWSER names the Chromium; the server is found by the JDK's jcmd, which has to be on the path.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const BASE = process.argv[2] ?? "http://localhost:7070";
const FOLDER = process.argv[3] ?? ".";
// A run of 10⁶ steps, the server's limit, is over in a dozen seconds.
const SECONDS = 6;
const EPOCHS = 70_000;
const MOST = 12;

/** A tree of stacks: how much was seen in each function, called from where. */
class Stacks {
  root = { name: "all", value: 0, children: new Map() };

  add(stack, value) {
    let at = this.root;
    at.value += value;
    for (const name of stack) {
      if (!at.children.has(name)) at.children.set(name, { name, value: 0, children: new Map() });
      at = at.children.get(name);
      at.value += value;
    }
  }

  /** Shares of functions themselves, and with all that they call, the largest first. */
  shares() {
    const own = new Map();
    const whole = new Map();
    const walk = (node, above) => {
      const below = [...node.children.values()];
      const rest = node.value - below.reduce((sum, child) => sum + child.value, 0);
      own.set(node.name, (own.get(node.name) ?? 0) + rest);
      if (!above.includes(node.name)) whole.set(node.name, (whole.get(node.name) ?? 0) + node.value);
      for (const child of below) walk(child, [...above, node.name]);
    };
    walk(this.root, []);
    const most = (shares) =>
      [...shares]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST)
        .map(([name, value]) => `${((100 * value) / this.root.value).toFixed(1)} % ${name}`);
    return { own: most(own), whole: most(whole) };
  }

  /** Wide is long, above is called by below; what is narrower than a pixel is left out. */
  svg(title) {
    const WIDTH = 1200;
    const ROW = 16;
    const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
    const boxes = [];
    let depth = 0;
    const draw = (node, x, level) => {
      const width = (WIDTH * node.value) / this.root.value;
      if (width < 1) return;
      depth = Math.max(depth, level);
      boxes.push({ node, x, width, level });
      let at = x;
      for (const child of [...node.children.values()].sort((a, b) => b.value - a.value)) {
        draw(child, at, level + 1);
        at += (WIDTH * child.value) / this.root.value;
      }
    };
    draw(this.root, 0, 0);
    const height = (depth + 3) * ROW;
    const rows = boxes.map(({ node, x, width, level }) => {
      const share = ((100 * node.value) / this.root.value).toFixed(1);
      const letters = Math.floor(width / 6.2);
      const label = letters > 3 ? escape(node.name.slice(0, letters)) : "";
      const y = height - (level + 1) * ROW;
      return (
        `<g><title>${escape(node.name)}: ${share} %</title>` +
        `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 1}"/>` +
        (label ? `<text x="${(x + 2).toFixed(1)}" y="${y + 11}">${label}</text>` : "") +
        "</g>"
      );
    });
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}">` +
      "<style>rect{fill:#fddfbe;stroke:#fbfaf6}text{font:10px monospace;fill:#191b20}</style>" +
      `<rect width="${WIDTH}" height="${height}" style="fill:#fbfaf6"/><text x="2" y="12">${escape(title)}</text>` +
      `${rows.join("\n")}</svg>\n`
    );
  }
}

function ofPage(profile) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((id) => [id, node.id])));
  const stacks = new Stacks();
  profile.samples.forEach((id, i) => {
    const stack = [];
    for (let at = id; parents.has(at); at = parents.get(at)) {
      stack.unshift(nodes.get(at).callFrame.functionName || "(anonymous)");
    }
    // Idle, or the browser's own work in this process, of which the script's profiler sees nothing more.
    if (!["(idle)", "(program)"].includes(stack[0])) stacks.add(stack, profile.timeDeltas[i]);
  });
  return stacks;
}

function ofServer(recording) {
  const stacks = new Stacks();
  for (const { values } of recording.recording.events) {
    const frames = values.stackTrace?.frames ?? [];
    const stack = frames.map(({ method }) => `${method.type.name.replace(/^.*[/.]/, "")}.${method.name}`).reverse();
    stacks.add([values.sampledThread?.javaName?.replace(/[-0-9]+$/, "") ?? "thread", ...stack], 1);
  }
  return stacks;
}

function show(name, stacks) {
  const title = `${name}: the first experiment at full speed before a page`;
  writeFileSync(join(FOLDER, `flame-${name}.svg`), stacks.svg(title));
  console.log(JSON.stringify({ figure: "flame", of: name, ...stacks.shares() }, null, 1));
}

const jcmd = (...words) => execFileSync("jcmd", words, { encoding: "utf8" });
const server = jcmd("-l").match(/^(\d+) layerlab\.server\.Main/m)?.[1];
if (!server) throw new Error("no server of this user runs here");

const browser = await chromium.launch({
  executablePath: process.env.E2E_BROWSER ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const experiment = JSON.parse(readFileSync(new URL("../docs/examples/default.json", import.meta.url)));
experiment.plan.epochs = EPOCHS;
const answer = await fetch(`${BASE}/api/experiments`, {
  method: "POST",
  headers: { "content-type": "application/json", origin: BASE },
  body: JSON.stringify({ title: "flame", experiment }),
});
const stored = await answer.json();
if (!answer.ok) throw new Error(JSON.stringify(stored));
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
await context.addInitScript(() => localStorage.setItem("layerlab.speed", "FULL"));
const page = await context.newPage();
await page.goto(`${BASE}/x/${stored.alias ?? stored.code}`);
await page.waitForSelector("[role=treeitem]", { state: "attached" });
await page.keyboard.press("Space");
await page.waitForTimeout(2000);
const profiler = await context.newCDPSession(page);
await profiler.send("Profiler.enable");
await profiler.send("Profiler.setSamplingInterval", { interval: 200 });
const folder = mkdtempSync(join(tmpdir(), "flame-"));
jcmd(server, "JFR.start", "name=flame", "settings=profile");
await profiler.send("Profiler.start");
await page.waitForTimeout(1000 * SECONDS);
const { profile } = await profiler.send("Profiler.stop");
jcmd(server, "JFR.dump", "name=flame", `filename=${join(folder, "server.jfr")}`);
jcmd(server, "JFR.stop", "name=flame");
await browser.close();
show("page", ofPage(profile));
const printed = execFileSync("jfr", ["print", "--json", "--stack-depth", "64", "--events", "ExecutionSample", join(folder, "server.jfr")], { encoding: "utf8", maxBuffer: 1 << 29 });
rmSync(folder, { recursive: true });
show("server", ofServer(JSON.parse(printed)));
