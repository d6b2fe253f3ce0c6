package layerlab.client.dom;

import java.util.Optional;
import layerlab.client.live.Live;
import layerlab.client.state.Look;
import layerlab.client.state.State;
import layerlab.client.view.Mounted;
import layerlab.client.view.time.LossPitch;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The losses to be heard while a run goes on, if the user wants that: train left, test right. */
public final class Sound implements Mounted {
  /** No more than so many milliseconds after the last one. */
  private static final double PAUSE = 250;

  private Optional<JSObject> audio = Optional.empty();
  private int heard = -1;
  private double last = Double.NEGATIVE_INFINITY;

  @Override
  public void draw(State state, Live live, double now) {
    int epoch = live.losses().lastEpoch();
    boolean isDue = epoch > heard && now - last >= PAUSE;
    if (epoch < heard) {
      heard = epoch;
    }
    if (isDue && state.look().has(Look.Switch.SOUND) && state.run().progress().isRunning()) {
      heard = epoch;
      last = now;
      JSObject ear = audio.orElseGet(Sound::open);
      audio = Optional.of(ear);
      Live.Readout losses = live.readout();
      play(ear, -1, LossPitch.of(losses.train()));
      play(ear, 1, LossPitch.of(losses.test()));
    }
  }

  @JSBody(script = "return new AudioContext();")
  private static native JSObject open();

  /** A short, soft tone; browsers stay silent until the user has touched the page. */
  @JSBody(
      params = {"out", "side", "hertz"},
      script =
          "if (!(hertz > 0)) return;"
              + " if (out.state === 'suspended') out.resume();"
              + " var tone = out.createOscillator(), gain = out.createGain(),"
              + " pan = out.createStereoPanner(), now = out.currentTime;"
              + " tone.frequency.value = hertz; pan.pan.value = side;"
              + " gain.gain.setValueAtTime(0, now);"
              + " gain.gain.linearRampToValueAtTime(.06, now + .02);"
              + " gain.gain.linearRampToValueAtTime(0, now + .16);"
              + " tone.connect(gain).connect(pan).connect(out.destination);"
              + " tone.start(now); tone.stop(now + .18);")
  private static native void play(JSObject out, int side, double hertz);
}
