package layerlab.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import layerlab.json.Malformed;
import org.junit.jupiter.api.Test;

class MessageCodecTest {

  @Test
  void everyClientMessageIsReadBack() {
    assertThat(Leaves.classesOf(WireSamples.clientMessages()))
        .containsExactlyInAnyOrderElementsOf(Leaves.of(ClientMessage.class));
    for (ClientMessage message : WireSamples.clientMessages()) {
      assertThat(MessageCodec.readClient(MessageCodec.write(message))).isEqualTo(message);
    }
  }

  @Test
  void everyServerMessageIsReadBack() {
    assertThat(Leaves.classesOf(WireSamples.serverMessages()))
        .containsExactlyInAnyOrderElementsOf(Leaves.of(ServerMessage.class));
    for (ServerMessage message : WireSamples.serverMessages()) {
      assertThat(MessageCodec.readServer(MessageCodec.write(message))).isEqualTo(message);
    }
  }

  @Test
  void everyHappeningIsAmongTheSamples() {
    List<Happening> happenings =
        WireSamples.serverMessages().stream()
            .map(message -> message instanceof ServerMessage.Happened h ? h.happening() : null)
            .filter(Objects::nonNull)
            .toList();
    assertThat(Leaves.classesOf(happenings))
        .containsExactlyInAnyOrderElementsOf(Leaves.of(Happening.class));
  }

  @Test
  void everyPhaseIsReadBack() {
    for (Phase phase : Phase.values()) {
      ServerMessage message =
          new ServerMessage.Applied(
              new CommandId(1), new ServerMessage.State(phase, Moment.START, 0, TrainedBy.DL4J));
      assertThat(MessageCodec.readServer(MessageCodec.write(message))).isEqualTo(message);
    }
  }

  @Test
  void aMessageIsShortText() {
    assertThat(
            MessageCodec.write(
                new ClientMessage.Step(new CommandId(3), ClientMessage.Stride.EPOCH)))
        .isEqualTo("{\"type\":\"step\",\"id\":3,\"stride\":\"epoch\"}");
  }

  @Test
  void refusalsSayWhereAndWhat() {
    refuses("{\"type\":\"dance\"}", "type: expected a known message, got \"dance\"");
    refuses("{}", "type: is missing");
    refuses("[]", "expected an object, got a list of 0");
    refuses("{\"type\":\"run\"}", "id: is missing");
    refuses("{\"type\":\"run\",\"id\":-1}", "id: expected a whole number from 0 to 2147483647");
    refuses("{\"type\":\"run\",\"id\":1,\"now\":true}", "now: is not known here");
    refuses("{\"type\":\"step\",\"id\":1,\"stride\":\"mile\"}", "stride: expected one of batch, e");
    refuses(
        "{\"type\":\"open\",\"id\":1,\"experiment\":{\"layerlab\":1}}",
        "experiment.layers: is missing");
    refuses(
        "{\"type\":\"pin\",\"pin\":1,\"parameters\":[{\"node\":\"a\",\"tensor\":\"Q\"}]}",
        "parameters[0].tensor: expected the name of a tensor");
    refuses("[".repeat(1000), "line 1, column 33: nested deeper than 32 levels");
    refuses(" ".repeat(Protocol.LONGEST_MESSAGE + 1), "too long");
  }

  private static void refuses(String text, String sentence) {
    assertThatThrownBy(() -> MessageCodec.readClient(text))
        .isInstanceOf(Malformed.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void ofAWelcomeOfAnotherVersionOnlyTheNumberIsRead() {
    String later = "{\"type\":\"welcome\",\"protocol\":1000,\"limits\":7,\"news\":[]}";

    assertThat(MessageCodec.readServer(later))
        .isInstanceOfSatisfying(
            ServerMessage.Welcome.class, welcome -> assertThat(welcome.protocol()).isEqualTo(1000));
  }
}
