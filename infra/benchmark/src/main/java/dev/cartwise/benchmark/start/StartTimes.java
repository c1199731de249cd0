package dev.cartwise.benchmark.start;

import dev.cartwise.benchmark.measure.BuildTimes;
import dev.cartwise.benchmark.measure.Durations;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured of one build of a function, over several starts. */
final class StartTimes extends BuildTimes {
  /** Launch to first answer with nothing on the local disk, as on a new machine. */
  final Durations firstAnswer = new Durations();

  /** Launch to first answer after a process that left its files, as after a crash. */
  final Durations answerAgain = new Durations();

  /** Processor milliseconds of all threads up to the first answer, in steps of ten. */
  final Durations cpu = new Durations();

  @Override
  protected Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("firstPollMillis", firstPoll.median());
    figures.put("firstAnswerMillis", firstAnswer.median());
    figures.put("firstAnswerWorstMillis", firstAnswer.percentile(1));
    figures.put("firstAnswerCpuMillis", cpu.median());
    figures.put("answerAgainMillis", answerAgain.median());
    figures.put("warmMedianMillis", warm.median());
    figures.put("residentMebibytes", residentMebibytes.median());
    return figures;
  }

  @Override
  public String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-7s %9.0f %11.0f %8.0f %8.0f %13.0f %9.2f %8.0f",
        name,
        firstPoll.median(),
        firstAnswer.median(),
        firstAnswer.percentile(1),
        cpu.median(),
        answerAgain.median(),
        warm.median(),
        residentMebibytes.median());
  }

  static String head() {
    return String.format(
        Locale.ROOT,
        "%-7s %9s %11s %8s %8s %13s %9s %8s",
        "",
        "1st poll",
        "1st answer",
        "worst",
        "CPU",
        "answer again",
        "warm p50",
        "RSS MiB");
  }
}
