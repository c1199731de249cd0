package dev.cartwise.reviewsentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.contracts.Sentiment;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.reviewsentiment.model.RecurrentModel;
import dev.cartwise.reviewsentiment.text.Aspect;
import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewAnalyzerTest {
  private static final Path ARTIFACT = Path.of("target", "artifact");

  private static ReviewAnalyzer analyzer;

  @BeforeAll
  static void open() throws IOException {
    analyzer = ReviewAnalyzer.open(ARTIFACT);
  }

  @AfterAll
  static void close() {
    analyzer.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHINESE | 质量非常好，穿着很舒服，下次还会买 | POSITIVE",
        "CHINESE | 太差了，用了两天就坏了，客服也不理人 | NEGATIVE",
        "CHINESE | 質量非常好，物流也很快，很滿意 | POSITIVE",
        "CHINESE | 垃圾東西，千萬別買，後悔死了 | NEGATIVE",
        "ENGLISH | I love this dress, it fits perfectly and the fabric is so soft | POSITIVE",
        "ENGLISH | Terrible quality, it fell apart after one wash and I returned it | NEGATIVE",
        "ENGLISH | <p>Absolutely beautiful &amp; comfortable 😍</p> | POSITIVE",
        "ENGLISH | Ｔｈｅ ｗｏｒｓｔ ｐｈｏｎｅ Ｉ ｅｖｅｒ ｂｏｕｇｈｔ, broken on arrival | NEGATIVE"
      })
  void knowsPleasedFromDispleased(Language language, String text, Sentiment expected)
      throws IOException {
    assertThat(analyzer.sentiment(text, language).sentiment()).isEqualTo(expected);
  }

  @Test
  void tellsEachAspectFromItsOwnClause() throws IOException {
    ReviewAnalysis analysis = analyzer.analyze("衣服的质量非常好，很喜欢。但是物流太慢了，等了半个月，太差了", Language.CHINESE);
    assertThat(analysis.aspects())
        .anySatisfy(
            each -> {
              assertThat(each.aspect()).isEqualTo(Aspect.QUALITY);
              assertThat(each.sentiment()).isEqualTo(Sentiment.POSITIVE);
              assertThat(each.clause()).contains("质量");
            })
        .anySatisfy(
            each -> {
              assertThat(each.aspect()).isEqualTo(Aspect.DELIVERY);
              assertThat(each.sentiment()).isEqualTo(Sentiment.NEGATIVE);
            });
  }

  @Test
  void findsDisagreeingClausesMoreMixedThanAgreeingOnes() throws IOException {
    SentimentScores torn =
        analyzer.sentiment(
            "The fabric is gorgeous and so soft. But the fit is awful, I had to return it",
            Language.ENGLISH);
    SentimentScores whole =
        analyzer.sentiment(
            "The fabric is gorgeous and so soft. The fit is perfect, I love it", Language.ENGLISH);
    assertThat(torn.mixed()).isGreaterThan(5 * whole.mixed());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void readsALongTextToItsEnd(Language language) throws IOException {
    String filler = language == Language.CHINESE ? "今天收到了。" : "It came today. ";
    String end =
        language == Language.CHINESE ? "质量太差，垃圾，非常失望！" : "Terrible, broken, very disappointed! ";
    String quiet = filler.repeat(200);
    double without = analyzer.polarity(quiet, language);
    double with = analyzer.polarity(quiet + end.repeat(40), language);
    assertThat(with).isLessThan(without - 0.05);
  }

  @ParameterizedTest
  @MethodSource("strangeTexts")
  void staysUprightOnStrangeText(String text) throws IOException {
    for (Language language : Language.values()) {
      ReviewAnalysis analysis = analyzer.analyze(text, language);
      SentimentScores scores = analysis.scores();
      assertThat(scores.positive() + scores.negative() + scores.neutral() + scores.mixed())
          .isEqualTo(1, within(1e-6));
    }
  }

  static Stream<String> strangeTexts() {
    Random random = new Random(20);
    Stream<String> bytes =
        Stream.generate(
                () -> {
                  byte[] noise = new byte[random.nextInt(600)];
                  random.nextBytes(noise);
                  return new String(
                      noise,
                      random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
                })
            .limit(60);
    List<String> chosen =
        List.of(
            "",
            " \t\n",
            "\uD800",
            "good \uDC00\uD800 bad \uDBFF",
            "a" + "\u0301".repeat(5000),
            "好" + "\u0489".repeat(5000),
            "[CLS][SEP][MASK]",
            "x".repeat(5000),
            "，".repeat(5000),
            "😀".repeat(1250),
            "&#x110000;&#0;<a".repeat(50),
            "\u202E\u200D\uFEFF\u0000");
    return Stream.concat(chosen.stream(), bytes);
  }

  @Test
  void takesNoSideOnATextWithoutAWord() throws IOException {
    assertThat(analyzer.sentiment("…", Language.CHINESE)).isEqualTo(SentimentScores.SILENT);
  }

  @Test
  void answersManyThreadsAsItAnswersOne() throws Exception {
    String text = "The sleeves are too short but the color is lovely";
    ReviewAnalysis expected = analyzer.analyze(text, Language.ENGLISH);
    List<ReviewAnalysis> found =
        Stream.generate(() -> text)
            .limit(32)
            .parallel()
            .map(
                each -> {
                  try {
                    return analyzer.analyze(each, Language.ENGLISH);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .toList();
    assertThat(found).allMatch(expected::equals);
  }

  @Test
  void refusesAChangedFile(@TempDir Path copy) throws IOException {
    copyArtifact(copy);
    Path ngrams = copy.resolve("ngrams-zh.bin");
    byte[] bytes = Files.readAllBytes(ngrams);
    bytes[bytes.length / 2] ^= 1;
    Files.write(ngrams, bytes);
    assertThatThrownBy(() -> ReviewAnalyzer.open(copy))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT))
        .hasMessageContaining("ngrams-zh.bin");
  }

  @Test
  void refusesADirectoryWithoutManifest(@TempDir Path empty) {
    assertThatThrownBy(() -> ReviewAnalyzer.open(empty))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MISSING))
        .hasMessageContaining("manifest.json");
  }

  @Test
  void namesTheBackboneThatIsMissing(@TempDir Path copy) throws IOException {
    copyArtifact(copy);
    try (ReviewAnalyzer without = ReviewAnalyzer.open(copy);
        TextEncoder encoder = without.encoder()) {
      assertThatThrownBy(() -> encoder.embed("好", Language.CHINESE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("bge-small-zh-v1.5-q");
    }
  }

  @Test
  void refusesAHeadThatIsAnotherModel(@TempDir Path copy) throws IOException {
    Path pieces = Files.write(copy.resolve("pieces-en.txt"), List.of("[UNK]", "[CLS]", "[SEP]"));
    assertThatThrownBy(() -> RecurrentModel.open(ARTIFACT.resolve("head-en.onnx"), pieces))
        .isInstanceOfSatisfying(
            InferenceException.class,
            e -> assertThat(e.problem()).isEqualTo(InferenceException.Problem.WRONG_SIGNATURE));
  }

  private static void copyArtifact(Path to) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("artifact"))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
      }
    }
  }
}
