package dev.cartwise.stack.model;

import java.util.List;

/**
 * An IAM role: everything that who has it may do.
 *
 * @param name as IAM knows it, for example {@code cartwise-tag-images}
 * @param arn its ARN
 * @param statements what it allows; everything else is refused
 */
public record Role(String name, String arn, List<Statement> statements) {

  public Role {
    statements = List.copyOf(statements);
  }
}
