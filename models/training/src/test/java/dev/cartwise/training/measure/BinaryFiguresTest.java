package dev.cartwise.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinaryFiguresTest {

  @Test
  void countBothClassesAlike() {
    BinaryFigures figures = new BinaryFigures();
    for (int i = 0; i < 8; i++) {
      figures.add(true, 0.9);
    }
    figures.add(false, 0.9);
    figures.add(false, 0.2);
    assertThat(figures.accuracy()).isEqualTo(0.9, within(1e-12));
    assertThat(figures.recall()).isEqualTo((1 + 0.5) / 2, within(1e-12));
    assertThat(figures.precision()).isEqualTo((8 / 9.0 + 1) / 2, within(1e-12));
    assertThat(figures.macroF1()).isEqualTo((16 / 17.0 + 2 / 3.0) / 2, within(1e-12));
  }

  @Test
  void measureCalibrationOverTheWholeRange() {
    BinaryFigures figures = new BinaryFigures();
    figures.add(true, 0.8);
    figures.add(false, 0.2);
    figures.add(true, 0.2);
    figures.add(true, 0.8);
    assertThat(figures.calibrationError()).isEqualTo((0.4 + 0.6) / 4, within(1e-12));
  }

  @Test
  void letNoErrorOfOneSideMakeUpForTheOther() {
    BinaryFigures figures = new BinaryFigures();
    for (int i = 0; i < 10; i++) {
      figures.add(true, 0.9);
      figures.add(i < 2, 0.1);
    }
    assertThat(figures.calibrationError()).isEqualTo(0.1, within(1e-12));
  }

  @Test
  void areUndefinedWithoutTexts() {
    BinaryFigures figures = new BinaryFigures();
    assertThat(figures.accuracy()).isNaN();
    assertThat(figures.macroF1()).isNaN();
    assertThat(figures.calibrationError()).isNaN();
  }
}
