// What a page shows of a run at full speed: epochs and painted frames a second, and work per frame; and the work at the
// speed that a page begins with, where the server leaves it the machine. And how soon a page that was never here paints.
//   mvn -q                                           (in another terminal)
//   cd bench && npm install && node page.js [http://localhost:7070]
// E2E_BROWSER names the Chromium.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const BASE = process.argv[2] ?? "http://localhost:7070";
// A run of 10⁶ steps, the server's limit, is over in five seconds.
const SECONDS = 2.5;
const ALL = ["x", "y", "x2", "y2", "xy", "sinx", "siny"];
const circle = JSON.parse(readFileSync(new URL("../docs/examples/playground-circle.json", import.meta.url)));

// The TensorFlow playground's page does 49, 16 and (the last one) 7 epochs a second on such a machine.
const networks = [
  { name: "circle, 4-2 tanh", set: "circle", features: ["x", "y"], units: [4, 2], activation: "tanh" },
  { name: "spiral, 8-8 relu, 7 inputs", set: "spiral", features: ALL, units: [8, 8], activation: "relu" },
  { name: "3 x 8 tanh, 2 inputs", set: "spiral", features: ["x", "y"], units: [8, 8, 8], activation: "tanh" },
  { name: "6 x 8 tanh, 7 inputs", set: "spiral", features: ALL, units: [8, 8, 8, 8, 8, 8], activation: "tanh" },
];

function experiment({ set, features, units, activation }) {
  const made = structuredClone(circle);
  const [input, pattern] = made.layers;
  const hidden = units.map((n, i) => ({ ...pattern, id: `dense-${i + 1}`, units: n, activation }));
  made.data = { ...made.data, set, features };
  made.layers = [input, ...hidden, made.layers.at(-1)];
  made.edges = made.layers.slice(1).map((layer, i) => [made.layers[i].id, layer.id]);
  made.plan = { ...made.plan, batchSize: 10, epochs: 40000 };
  return made;
}

const browser = await chromium.launch({
  executablePath: process.env.E2E_BROWSER ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const runs = [
  ...networks.map((network) => ({ ...network, speed: "FULL" })),
  { ...networks[2], speed: "NORMAL" },
];
for (const network of runs) {
  const answer = await fetch(`${BASE}/api/experiments`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: BASE },
    body: JSON.stringify({ title: network.name, experiment: experiment(network) }),
  });
  const stored = await answer.json();
  if (!answer.ok) throw new Error(JSON.stringify(stored));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript((speed) => {
    localStorage.setItem("layerlab.speed", speed);
    // Everything that a page does in an animation frame.
    window.work = [];
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (paint) =>
      ask((now) => {
        const start = performance.now();
        paint(now);
        window.work.push(performance.now() - start);
      });
  }, network.speed);
  const page = await context.newPage();
  let painted = 0;
  page.on("websocket", (socket) =>
    socket.on("framesent", (frame) => (painted += String(frame.payload).includes('"ack"') ? 1 : 0)));
  await page.goto(`${BASE}/x/${stored.alias ?? stored.code}`);
  await page.waitForSelector("[role=treeitem]", { state: "attached" });
  const epoch = async () => Number((await page.locator("#epoch").textContent()).replace(/\D/g, ""));
  await page.keyboard.press("Space");
  await page.waitForTimeout(700);
  await page.evaluate(() => (window.work.length = 0));
  const from = { epoch: await epoch(), painted, at: Date.now() };
  await page.waitForTimeout(1000 * SECONDS);
  const seconds = (Date.now() - from.at) / 1000;
  const work = (await page.evaluate(() => window.work)).sort((a, b) => a - b);
  const quantile = (q) => Number(work[Math.min(work.length - 1, Math.floor(q * work.length))].toFixed(1));
  console.log(
    JSON.stringify({
      figure: "page",
      network: network.name,
      speed: network.speed.toLowerCase(),
      epochsPerSecond: Math.round(((await epoch()) - from.epoch) / seconds),
      // Scalars, weights: two messages are acknowledged for each picture.
      acknowledgedPerSecond: Number(((painted - from.painted) / seconds).toFixed(1)),
      animationFramesPerSecond: Number((work.length / seconds).toFixed(1)),
      workMilliseconds: { p50: quantile(0.5), p95: quantile(0.95) },
    }));
  await context.close();
}
// First paint of a cold load: each time another browser context, so nothing is cached.
const paints = [];
for (let load = 0; load < 9; load++) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(BASE);
  await page.waitForSelector("[role=treeitem]", { state: "attached" });
  paints.push(
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const look = () => {
            const paint = performance.getEntriesByName("first-contentful-paint")[0];
            if (paint) resolve(paint.startTime);
            else setTimeout(look, 20);
          };
          look();
        })));
  await context.close();
}
paints.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    figure: "first-paint",
    loads: paints.length,
    milliseconds: { median: Math.round(paints[4]), most: Math.round(paints[8]) },
  }));
await browser.close();
