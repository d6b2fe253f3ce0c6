// Steps a second of 2-4-2-1 tanh, batches of 10, SGD: ConvNetJS and TensorFlow.js beside the fast path.
//   cd bench && npm install && node rivals.js
import { execFileSync } from "node:child_process";
import convnetjs from "convnetjs";
import * as tf from "@tensorflow/tfjs";

const BATCH = 10;
const ROUNDS = 5;
const SECONDS = 1;

const points = Array.from({ length: 250 }, () => {
  const isInner = Math.random() < 0.5;
  const r = isInner ? 2.5 * Math.random() : 3.5 + 1.5 * Math.random();
  const angle = 2 * Math.PI * Math.random();
  return { x: [r * Math.sin(angle), r * Math.cos(angle)], y: isInner ? 1 : -1 };
});

function batches() {
  const all = [];
  for (let i = 0; i + BATCH <= points.length; i += BATCH) all.push(points.slice(i, i + BATCH));
  return all;
}

function convNet() {
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: "input", out_sx: 1, out_sy: 1, out_depth: 2 },
    { type: "fc", num_neurons: 4, activation: "tanh" },
    { type: "fc", num_neurons: 2, activation: "tanh" },
    { type: "regression", num_neurons: 1 },
  ]);
  const trainer = new convnetjs.SGDTrainer(net, { learning_rate: 0.03, momentum: 0, batch_size: BATCH });
  const prepared = batches().map((batch) => batch.map((p) => ({ x: new convnetjs.Vol(p.x), y: [p.y] })));
  let next = 0;
  return () => {
    for (const { x, y } of prepared[next]) trainer.train(x, y);
    next = (next + 1) % prepared.length;
  };
}

function tensorFlow() {
  const model = tf.sequential();
  model.add(tf.layers.dense({ units: 4, activation: "tanh", inputShape: [2] }));
  model.add(tf.layers.dense({ units: 2, activation: "tanh" }));
  model.add(tf.layers.dense({ units: 1, activation: "tanh" }));
  model.compile({ optimizer: tf.train.sgd(0.03), loss: "meanSquaredError" });
  const prepared = batches().map((batch) => [
    tf.tensor2d(batch.map((p) => p.x)),
    tf.tensor2d(batch.map((p) => [p.y])),
  ]);
  let next = 0;
  return async () => {
    await model.trainOnBatch(...prepared[next]);
    next = (next + 1) % prepared.length;
  };
}

/** The most steps a second of CPU in some rounds, after one that warms up. */
async function stepsPerSecond(step) {
  let most = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const start = process.cpuUsage();
    const until = performance.now() + SECONDS * 1000;
    let steps = 0;
    while (performance.now() < until) {
      for (let i = 0; i < 10; i++) await step();
      steps += 10;
    }
    const used = process.cpuUsage(start);
    if (round > 0) most = Math.max(most, (steps * 1e6) / (used.user + used.system));
  }
  return most;
}

await tf.setBackend("cpu");
const convNetJs = await stepsPerSecond(convNet());
const tensorFlowJs = await stepsPerSecond(tensorFlow());
const lines = execFileSync("../bin/bench", ["fast-path"], { encoding: "utf8" }).trim().split("\n");
const own = lines.map((line) => JSON.parse(line)).find((line) => line.figure === "fast-path").stepsPerSecond;
console.log(
  JSON.stringify({
    figure: "rivals",
    stepsPerSecond: { fastPath: own, convNetJs: Math.round(convNetJs), tensorFlowJs: Math.round(tensorFlowJs) },
    timesConvNetJs: Number((own / convNetJs).toFixed(1)),
    timesTensorFlowJs: Number((own / tensorFlowJs).toFixed(1)),
  }),
);
