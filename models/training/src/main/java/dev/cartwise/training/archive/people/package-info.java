/**
 * Who is behind the events of an archive: sessions that a user joined are that user, by the rule of
 * docs/decisions/0003-session-joins-user.md.
 */
@NullMarked
package dev.cartwise.training.archive.people;

import org.jspecify.annotations.NullMarked;
