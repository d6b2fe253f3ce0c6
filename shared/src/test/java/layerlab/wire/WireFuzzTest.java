package layerlab.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import layerlab.fixture.Mutations;
import layerlab.json.Malformed;
import org.junit.jupiter.api.Test;

/** Damaged messages and frames are read or are malformed; nothing else happens. */
class WireFuzzTest {
  private static final int DAMAGES = 20_000;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Test
  void damagedClientMessages() {
    List<String> texts = WireSamples.clientMessages().stream().map(MessageCodec::write).toList();
    damage(
        texts,
        text -> {
          ClientMessage message = MessageCodec.readClient(text);
          assertThat(MessageCodec.readClient(MessageCodec.write(message))).isEqualTo(message);
        });
  }

  @Test
  void damagedServerMessages() {
    List<String> texts = WireSamples.serverMessages().stream().map(MessageCodec::write).toList();
    damage(
        texts,
        text -> {
          ServerMessage message = MessageCodec.readServer(text);
          assertThat(MessageCodec.readServer(MessageCodec.write(message))).isEqualTo(message);
        });
  }

  private interface Reading {
    void of(String text);
  }

  private static void damage(List<String> texts, Reading reading) {
    Mutations mutations = new Mutations(1);
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          for (int i = 0; i < DAMAGES; i++) {
            String other = texts.get((i + 1) % texts.size());
            try {
              reading.of(mutations.of(texts.get(i % texts.size()), other));
            } catch (Malformed expected) {
              assertThat(expected).hasMessageNotContaining("\n");
            }
          }
        });
  }

  @Test
  void damagedFrames() {
    List<byte[]> frames = WireSamples.frames().stream().map(FrameCodec::encode).toList();
    Mutations mutations = new Mutations(2);
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          for (int i = 0; i < DAMAGES; i++) {
            try {
              Frame frame = FrameCodec.decode(mutations.of(frames.get(i % frames.size())));
              assertThat(FrameCodec.decode(FrameCodec.encode(frame))).isEqualTo(frame);
            } catch (Malformed expected) {
              assertThat(expected).hasMessageStartingWith("frame: ");
            }
          }
        });
  }
}
