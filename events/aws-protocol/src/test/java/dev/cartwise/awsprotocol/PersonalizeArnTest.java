package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalizeArnTest {

  @Test
  void takesAnArnApart() {
    assertThat(PersonalizeArn.parse("f", "arn:aws:personalize:us-east-1:1:dataset/demo/ITEMS"))
        .isEqualTo(new PersonalizeArn("dataset", "demo", "ITEMS"));
    assertThat(PersonalizeArn.parse("f", "arn:aws:personalize:::campaign/demo"))
        .isEqualTo(new PersonalizeArn("campaign", "demo", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "demo", "arn:aws:s3:::campaign/demo", "arn:aws:personalize:::campaign/"})
  void refusesWhatIsNoArnOfPersonalizeNamingTheField(String text) {
    assertThatThrownBy(() -> PersonalizeArn.parse("campaignArn", text))
        .isInstanceOf(AwsException.class)
        .hasMessageStartingWith("campaignArn: ");
  }
}
