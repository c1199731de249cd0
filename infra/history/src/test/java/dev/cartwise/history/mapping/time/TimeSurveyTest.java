package dev.cartwise.history.mapping.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSurveyTest {

  private static TimeForm formOf(List<String> times) {
    TimeSurvey survey = new TimeSurvey();
    times.forEach(survey::add);
    return survey.form(ZoneOffset.UTC).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "1609459200,2021-01-01T00:00:00Z",
    "1609459200.25,2021-01-01T00:00:00.250Z",
    "1609459200123,2021-01-01T00:00:00.123Z",
    "1609459200123456,2021-01-01T00:00:00.123Z",
    "1609459200123456789,2021-01-01T00:00:00.123Z",
    "2021-01-01,2021-01-01T00:00:00Z",
    "20210101,2021-01-01T00:00:00Z",
    "2021-01-01 08:26,2021-01-01T08:26:00Z",
    "2021-01-01T08:26:05.5Z,2021-01-01T08:26:05.500Z",
    "2021/1/2 8:26:05,2021-01-02T08:26:05Z",
    "2021-01-01 08:26:05 UTC,2021-01-01T08:26:05Z",
    "2021-01-01 08:26:05 -0500,2021-01-01T13:26:05Z",
    "2021-01-01T08:26:05+08:00,2021-01-01T00:26:05Z",
    "12/31/2021 12:05 AM,2021-12-31T00:05:00Z",
    "31.12.2021 12:05 PM,2021-12-31T12:05:00Z"
  })
  void readsTimesInTheFormsThatFilesHave(String text, Instant time) {
    assertThat(formOf(List.of(text)).millis(text)).hasValue(time.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-02-30", "2021-01-01 25:00", "2021-01-01 08:26 soon", "2021-01"})
  void takesNoImpossibleDayOrHour(String text) {
    TimeForm form = new TimeForm.Calendar(DateOrder.YEAR_MONTH_DAY, ZoneOffset.UTC);
    assertThat(form.millis(text)).isEmpty();
  }

  @Test
  void takesTheFormOfTheMost() {
    TimeForm form = formOf(List.of("1609459200", "1609459201", "1609459200123", "2021-01-01"));
    assertThat(form).isEqualTo(new TimeForm.Epoch(EpochUnit.SECONDS));
    assertThat(form.millis("1609459200123")).as("milliseconds among seconds").isEmpty();
    assertThat(form.millis("2021-01-01")).isEmpty();
  }

  @Test
  void tellsDaysFromMonthsByADayAfterTheTwelfth() {
    TimeSurvey survey = new TimeSurvey();
    survey.add("2/3/2024");
    assertThat(survey.isAmbiguous()).isTrue();
    assertThat(survey.form(ZoneOffset.UTC)).isEmpty();
    survey.add("14/3/2024");
    assertThat(survey.form(ZoneOffset.UTC))
        .contains(new TimeForm.Calendar(DateOrder.DAY_MONTH_YEAR, ZoneOffset.UTC));
  }

  @Test
  void readsTimesWithoutAZoneInThatOfTheShop() {
    TimeForm form = new TimeForm.Calendar(DateOrder.YEAR_MONTH_DAY, ZoneId.of("Asia/Shanghai"));
    assertThat(form.millis("2021-01-01 08:00"))
        .hasValue(Instant.parse("2021-01-01T00:00:00Z").toEpochMilli());
    assertThat(form.millis("2021-01-01 08:00Z"))
        .hasValue(Instant.parse("2021-01-01T08:00:00Z").toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "12345", "-1609459200", "99999999999999999999", "1-2", "::"})
  void takesNothingElseForATime(String text) {
    assertThat(new TimeForm.Epoch(EpochUnit.SECONDS).millis(text))
        .satisfiesAnyOf(
            millis -> assertThat(millis).isEmpty(),
            millis -> assertThat(millis.orElseThrow()).isLessThan(946_684_800_000L));
    TimeSurvey survey = new TimeSurvey();
    survey.add(text);
    assertThat(survey.form(ZoneOffset.UTC)).isEmpty();
  }
}
