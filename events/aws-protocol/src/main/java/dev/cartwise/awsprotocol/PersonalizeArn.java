package dev.cartwise.awsprotocol;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ARN of Personalize, taken apart.
 *
 * @param type the kind of resource: {@code campaign}, {@code recommender}, {@code dataset}, {@code
 *     filter} …
 * @param group the first path segment after the type, which in Cartwise is the shop
 * @param name what follows the group, or an empty string
 */
public record PersonalizeArn(String type, String group, String name) {

  private static final int MAX_LENGTH = 256;
  private static final Pattern FORM =
      Pattern.compile("arn:[a-z\\d-]+:personalize:[^:]*:[^:]*:([a-z-]+)/([^/]+)(?:/(.+))?");

  /**
   * Reads an ARN.
   *
   * @param field the member it came from, for the error
   * @throws AwsException InvalidInputException if the text is no ARN of Personalize
   */
  public static PersonalizeArn parse(String field, String text) {
    Matcher matcher = FORM.matcher(text);
    if (text.length() > MAX_LENGTH || !matcher.matches()) {
      throw AwsException.invalidInput(field, "not an ARN of personalize: '" + text + "'");
    }
    String name = matcher.group(3);
    return new PersonalizeArn(matcher.group(1), matcher.group(2), name == null ? "" : name);
  }
}
