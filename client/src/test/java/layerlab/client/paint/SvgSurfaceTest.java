package layerlab.client.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SvgSurfaceTest {
  private static final int INK = 0xff191b20;

  @Test
  void aPictureIsAWellFormedFileOfItsSize() throws Exception {
    Document file =
        read(
            new Composition(
                120,
                80,
                0xfffbfaf6,
                List.of(
                    new Composition.Piece(
                        new Box(10, 20, 50, 50),
                        surface -> {
                          surface.begin();
                          surface.moveTo(1, 2);
                          surface.lineTo(3.5, 4.25);
                          surface.stroke(Colour.fade(INK, 0.5), 2);
                          surface.text(
                              "<a & b>", 5, 6, Lettering.caption(Lettering.Align.MIDDLE), INK);
                        }))),
            "x < y");

    Element root = file.getDocumentElement();
    Element path = (Element) root.getElementsByTagName("path").item(0);
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 120 80");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("x < y");
    assertThat(path.getAttribute("d")).isEqualTo("M1 2L3.5 4.25");
    assertThat(path.getAttribute("stroke")).isEqualTo("#191b20");
    assertThat(path.getAttribute("stroke-opacity")).isEqualTo("0.5");
    assertThat(root.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("<a & b>");
  }

  @Test
  void whatIsClippedStandsInGroupsThatEnd() throws Exception {
    Document file =
        read(
            new Composition(
                10,
                10,
                INK,
                List.of(
                    new Composition.Piece(new Box(0, 0, 10, 10), SvgSurfaceTest::clipped),
                    new Composition.Piece(new Box(0, 0, 10, 10), SvgSurfaceTest::clipped))),
            "");

    assertThat(file.getElementsByTagName("clipPath").getLength()).isEqualTo(2);
    assertThat(((Element) file.getElementsByTagName("clipPath").item(0)).getAttribute("id"))
        .isNotEqualTo(((Element) file.getElementsByTagName("clipPath").item(1)).getAttribute("id"));
  }

  private static void clipped(Surface surface) {
    surface.save();
    surface.begin();
    surface.roundRect(0, 0, 8, 8, 2);
    surface.clip();
    surface.fill(INK);
    surface.restore();
  }

  @Test
  void aCornerEndsWhereTheCircleTouchesTheSecondLine() throws Exception {
    Document file =
        read(
            new Composition(
                20,
                20,
                INK,
                List.of(
                    new Composition.Piece(
                        new Box(0, 0, 20, 20),
                        surface -> {
                          surface.begin();
                          surface.moveTo(0, 0);
                          surface.corner(10, 0, 10, 10, 4);
                          surface.stroke(INK, 1);
                        }))),
            "");

    assertThat(((Element) file.getElementsByTagName("path").item(0)).getAttribute("d"))
        .isEqualTo("M0 0L6 0A4 4 0 0 1 10 4");
  }

  @Test
  void aPartOfARasterIsAPngThatOthersRead() throws Exception {
    Raster raster = new Raster(200, 120);
    for (int i = 0; i < raster.pixels().length; i++) {
      raster.pixels()[i] = 0xff000000 | i * 7919 & 0xffffff;
    }

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(raster, 3, 5, 190, 110)));

    assertThat(image.getWidth()).isEqualTo(190);
    assertThat(image.getHeight()).isEqualTo(110);
    for (int y = 0; y < 110; y++) {
      for (int x = 0; x < 190; x++) {
        int pixel = raster.pixels()[(y + 5) * 200 + x + 3];
        assertThat(Colour.pixel(image.getRGB(x, y)) | 0xff000000).isEqualTo(pixel);
      }
    }
  }

  private static Document read(Composition picture, String title) throws Exception {
    String file = SvgSurface.file(picture, title, (text, lettering) -> 6 * text.length());
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }
}
