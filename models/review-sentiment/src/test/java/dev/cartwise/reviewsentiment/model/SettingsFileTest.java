package dev.cartwise.reviewsentiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
  private static final LanguageSettings SETTINGS =
      new LanguageSettings(
          2,
          new Blend(0.1, Map.of(EvidenceKind.NGRAMS, 0.5, EvidenceKind.TRANSFORMER, 0.7)),
          new Blend(-0.2, Map.of(EvidenceKind.RECURRENT, 1.5)),
          new Undecided(List.of(-1.0, 0.5, 0.25, 0.0, 0.0, 2.0)),
          Optional.of(new PleasedShare(0.5, 0.9)));

  @TempDir private Path directory;

  @Test
  void comeBackAsTheyWereWritten() throws IOException {
    Path file = directory.resolve(SettingsFile.NAME);
    Map<Language, LanguageSettings> written = Map.of(Language.CHINESE, SETTINGS);
    SettingsFile.write(file, written);
    assertThat(SettingsFile.read(file)).isEqualTo(written);
  }

  @Test
  void tellNoShareWhereAnOlderArtifactHasNone() throws IOException {
    Path file = directory.resolve(SettingsFile.NAME);
    LanguageSettings older =
        new LanguageSettings(
            2, SETTINGS.text(), SETTINGS.clause(), SETTINGS.undecided(), Optional.empty());
    SettingsFile.write(file, Map.of(Language.CHINESE, older));
    assertThat(Files.readString(file)).doesNotContain("pleasedShare");
    assertThat(SettingsFile.read(file)).containsEntry(Language.CHINESE, older);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"bias\" : 0.1    | \"bias\" : \"much\" | text.bias",
        "\"ngrams\" : 0.5  | \"ngrams\" : true   | text.ngrams",
        "\"schemaVersion\" : 2 | \"schemaVersion\" : 1 | schemaVersion",
        "\"backboneLayers\" : 2 | \"backboneLayers\" : 0 | backboneLayers",
        "\"backboneLayers\" : 2 | \"backboneLayers\" : 5 | backboneLayers",
        "\"backboneLayers\" : 2, | | backboneLayers",
        "0.25, 0.0,        |                     | undecided",
        "\"served\" : 0.9  | \"served\" : 1.0    | pleasedShare.served",
        "\"calibrated\" : 0.5, | | pleasedShare.calibrated",
        "\"zh\"            | \"fr\"              | languages"
      })
  void nameTheFieldThatIsWrong(String from, String to, String field) throws IOException {
    Path file = directory.resolve(SettingsFile.NAME);
    SettingsFile.write(file, Map.of(Language.CHINESE, SETTINGS));
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to == null ? "" : to));
    assertThatThrownBy(() -> SettingsFile.read(file))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining(field);
  }
}
