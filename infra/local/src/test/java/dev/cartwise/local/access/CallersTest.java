package dev.cartwise.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.stack.model.Condition;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.Statement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallersTest {
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/items";
  private static final String BUCKET = "arn:aws:s3:::shop";

  @TempDir Path directory;
  private final Callers callers = new Callers();
  private final Caller reader =
      callers.admit(
          "read-items",
          new Role(
              "reader",
              "arn:aws:iam::000000000000:role/reader",
              List.of(
                  new Statement(
                      "Read", List.of("dynamodb:GetItem", "s3:Get*"), List.of(TABLE), List.of()),
                  new Statement(
                      "List",
                      List.of("s3:ListBucket"),
                      List.of(BUCKET),
                      List.of(
                          new Condition(
                              "StringLike", "s3:prefix", List.of("images/*", "archive/*")))))));

  @Test
  void letARoleDoWhatAStatementAllows() {
    assertThat(reader.refusal(List.of(Access.of("dynamodb:GetItem", TABLE)))).isEmpty();
    assertThat(reader.refusal(List.of(Access.of("DynamoDB:getitem", TABLE)))).isEmpty();
  }

  @Test
  void refuseWhatNoStatementAllowsInTheWordsOfAws() {
    assertThat(reader.refusal(List.of(Access.of("dynamodb:PutItem", TABLE))))
        .contains(
            "User: arn:aws:sts::000000000000:assumed-role/reader/read-items is not authorized to"
                + " perform: dynamodb:PutItem on resource: "
                + TABLE
                + " because no identity-based policy allows the dynamodb:PutItem action");
    assertThat(reader.may(Access.of("dynamodb:GetItem", TABLE + "s"))).isFalse();
  }

  @Test
  void refuseARequestOfWhichOnePartIsNotAllowed() {
    assertThat(
            reader.refusal(
                List.of(
                    Access.of("dynamodb:GetItem", TABLE), Access.of("dynamodb:PutItem", TABLE))))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("dynamodb:PutItem"));
  }

  @Test
  void holdAStatementToItsConditions() {
    assertThat(reader.may(list(Map.of("s3:prefix", "images/demo/")))).isTrue();
    assertThat(reader.may(list(Map.of("s3:prefix", "artifacts/")))).isFalse();
    assertThat(reader.may(list(Map.of()))).isFalse();
  }

  @Test
  void areToldApartByTheirKeys() {
    Caller other = callers.admit("other", new Role("other", "arn", List.of()));
    assertThat(callers.find(reader.key().id())).contains(reader);
    assertThat(callers.find(other.key().id())).contains(other);
    assertThat(callers.find("AKIALOCALLOCALLOCAL1")).isEmpty();
    assertThat(reader.key().id()).matches("AKIA[A-Z2-7]{16}");
    assertThat(reader.key().toString()).doesNotContain(reader.key().secret());
    assertThat(
            AccessKey.idOf("AWS4-HMAC-SHA256 Credential=AKIAX/20260101/us-east-1/s3/aws4_request"))
        .contains("AKIAX");
    assertThat(AccessKey.idOf("Basic abc")).isEmpty();
  }

  @Test
  void includeAnOperatorWhoMayDoEverything() {
    assertThat(callers.operator().mayDoEverything()).isTrue();
    assertThat(callers.operator().may(Access.of("iam:PassRole", "*"))).isTrue();
    assertThat(reader.mayDoEverything()).isFalse();
  }

  @Test
  void rememberTheRightsThatWereUsedAndNoOthers() throws Exception {
    UsedRights used = new UsedRights();
    used.hold("reader");
    Caller caller = Caller.inRole("f", readerRole(), used);
    caller.refusal(List.of(Access.of("dynamodb:GetItem", TABLE)));
    caller.refusal(List.of(Access.of("s3:GetObject", TABLE), Access.of("dynamodb:PutItem", TABLE)));
    used.record(directory.resolve("new"));

    try (var files = Files.list(directory.resolve("new"))) {
      assertThat(Files.readAllLines(files.findFirst().orElseThrow()))
          .containsExactly("holds\treader", "used\treader\tdynamodb:Get*\t" + TABLE);
    }
  }

  private static Role readerRole() {
    return new Role(
        "reader",
        "arn",
        List.of(
            new Statement(
                "Read", List.of("dynamodb:Get*", "s3:GetObject"), List.of(TABLE), List.of())));
  }

  private static Access list(Map<String, String> context) {
    return new Access("s3:ListBucket", BUCKET, context);
  }
}
