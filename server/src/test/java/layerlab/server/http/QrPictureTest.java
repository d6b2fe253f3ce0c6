package layerlab.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {
  private static final int SCALE = 4;
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

  @Test
  void aCameraReadsTheAddress() throws Exception {
    for (String link :
        new String[] {"http://localhost:7070/x/7f3k", "https://lab.school.example/x/7f3kz9"}) {
      assertThat(read(QrPicture.of(link))).isEqualTo(link);
    }
  }

  @Test
  void thePictureIsNothingButPaths() {
    assertThat(QrPicture.of("http://a.example/x/7f3k"))
        .matches("<svg xmlns=\"[^\"]+\"[^<>]*>(<path [^<>]*/>){2}</svg>");
  }

  private static String read(String picture) throws Exception {
    Matcher size = SIZE.matcher(picture);
    assertThat(size.find()).isTrue();
    int width = Integer.parseInt(size.group(1)) * SCALE;
    int[] pixels = new int[width * width];
    Arrays.fill(pixels, 0xffffff);
    Matcher run = RUN.matcher(picture);
    while (run.find()) {
      int x = Integer.parseInt(run.group(1)) * SCALE;
      int y = Integer.parseInt(run.group(2)) * SCALE;
      for (int row = y; row < y + SCALE; row++) {
        int from = row * width + x;
        Arrays.fill(pixels, from, from + Integer.parseInt(run.group(3)) * SCALE, 0);
      }
    }
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new GlobalHistogramBinarizer(new RGBLuminanceSource(width, width, pixels))))
        .getText();
  }
}
