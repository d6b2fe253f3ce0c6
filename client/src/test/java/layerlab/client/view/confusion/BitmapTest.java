package layerlab.client.view.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BitmapTest {
  private static final String PREFIX = "data:image/bmp;base64,";

  @Test
  void anotherProgramReadsTheSamePicture() throws IOException {
    double[] ink = {0, 1, 0.5, 0.25, -1, 2};

    BufferedImage image = read(Bitmap.address(ink, 3));

    assertThat(image.getWidth()).isEqualTo(3);
    assertThat(image.getHeight()).isEqualTo(2);
    assertThat(greys(image)).containsExactly(255, 0, 128, 191, 255, 0);
  }

  private static BufferedImage read(String address) throws IOException {
    assertThat(address).startsWith(PREFIX);
    byte[] file = Base64.getDecoder().decode(address.substring(PREFIX.length()));
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  private static int[] greys(BufferedImage image) {
    int[] greys = new int[image.getWidth() * image.getHeight()];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = image.getRGB(i % image.getWidth(), i / image.getWidth()) & 255;
    }
    return greys;
  }
}
