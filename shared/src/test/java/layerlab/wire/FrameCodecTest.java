package layerlab.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import layerlab.graph.Numbers;
import layerlab.json.Malformed;
import org.junit.jupiter.api.Test;

class FrameCodecTest {

  @Test
  void everyFrameIsReadBack() {
    assertThat(Leaves.classesOf(WireSamples.frames()))
        .containsExactlyInAnyOrderElementsOf(Leaves.of(Frame.class));
    for (Frame frame : WireSamples.frames()) {
      assertThat(FrameCodec.decode(FrameCodec.encode(frame))).isEqualTo(frame);
    }
  }

  @Test
  void headerIsSixteenLittleEndianBytes() {
    Frame.Header header = new Frame.Header(0x0102, new Moment(3, 0x04050607), 8);
    byte[] bytes = FrameCodec.encode(new Frame.Exact(header, 9, Numbers.of()));
    assertThat(Arrays.copyOf(bytes, FrameCodec.HEADER_BYTES))
        .containsExactly(1, 3, 2, 1, 3, 0, 0, 0, 8, 0, 0, 0, 7, 6, 5, 4);
  }

  @Test
  void stampChangesTheSequenceAndNothingElse() {
    Frame.Exact frame = new Frame.Exact(new Frame.Header(1, new Moment(2, 3), 0), 4, Numbers.of(5));
    byte[] encoded = FrameCodec.encode(frame);
    assertThat(FrameCodec.decode(FrameCodec.stamp(encoded, 77)))
        .isEqualTo(new Frame.Exact(new Frame.Header(1, new Moment(2, 3), 77), 4, Numbers.of(5)));
    assertThat(FrameCodec.decode(encoded)).isEqualTo(frame);
  }

  @Test
  void aSessionKnowsItsFramesAfterMoreVersionsThanSixteenBitsCount() {
    Frame.Header header = new Frame.Header(65_536 + 3, Moment.START, 1);
    assertThat(header.isOf(65_536 + 3)).isTrue();
    assertThat(header.isOf(65_536 + 4)).isFalse();
  }

  @Test
  void weightsOfASmallNetworkTakeAByteEach() {
    Frame frame =
        new Frame.Weights(
            new Frame.Header(1, Moment.START, 1),
            List.of(
                Quantized.part(new double[600], 0, 600), Quantized.part(new double[26], 0, 26)));
    assertThat(FrameCodec.encode(frame)).hasSize(16 + 4 + 8 + 600 + 8 + 26);
  }

  @Test
  void levelsOfSubnormalWeightsStayWithinTheirRange() {
    Quantized tensor = Quantized.part(new double[] {2.1e-45, -2.1e-45}, 0, 2);
    assertThat(tensor.level(0)).isEqualTo((byte) 127);
    assertThat(tensor.level(1)).isEqualTo((byte) -127);
  }

  @Test
  void aCutFrameIsRefused() {
    for (Frame frame : WireSamples.frames()) {
      byte[] bytes = FrameCodec.encode(frame);
      for (int length = 0; length < bytes.length; length++) {
        byte[] cut = Arrays.copyOf(bytes, length);
        assertThatThrownBy(() -> FrameCodec.decode(cut)).isInstanceOf(Malformed.class);
      }
      byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
      assertThatThrownBy(() -> FrameCodec.decode(longer))
          .isInstanceOf(Malformed.class)
          .hasMessage("frame: 1 bytes too many");
    }
  }

  @Test
  void aCountThatTheBytesCannotHoldIsRefusedBeforeMemoryIsTaken() {
    byte[] bytes =
        FrameCodec.encode(new Frame.Exact(new Frame.Header(1, Moment.START, 1), 4, Numbers.of(5)));
    Arrays.fill(bytes, 20, 23, (byte) 0xFF);
    bytes[23] = 0x7F;
    assertThatThrownBy(() -> FrameCodec.decode(bytes))
        .isInstanceOf(Malformed.class)
        .hasMessage("frame: 2147483647 × values announced, 8 bytes left of 32");
  }
}
