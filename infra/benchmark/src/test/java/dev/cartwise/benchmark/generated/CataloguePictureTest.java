package dev.cartwise.benchmark.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CataloguePictureTest {

  private static final CataloguePicture SIZE = new CataloguePicture(60, 80);

  @Test
  void aSubjectFillsMostOfWhite() throws Exception {
    byte[] file = SIZE.draw(new SplittableRandom(1));

    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
    assertThat(picture.getWidth()).isEqualTo(60);
    assertThat(picture.getHeight()).isEqualTo(80);
    assertThat(picture.getRGB(0, 0) & 0xff).isGreaterThan(240);
    assertThat(picture.getRGB(40, 60) & 0xffffff).isNotEqualTo(0xffffff);
  }

  @Test
  void aSeedGivesOnePicture() throws Exception {
    assertThat(SIZE.draw(new SplittableRandom(1)))
        .isEqualTo(SIZE.draw(new SplittableRandom(1)))
        .isNotEqualTo(SIZE.draw(new SplittableRandom(2)));
  }
}
