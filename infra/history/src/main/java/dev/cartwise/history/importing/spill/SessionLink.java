package dev.cartwise.history.importing.spill;

/**
 * Tells that a user acted in a session.
 *
 * @param sessionId the session
 * @param userId the user
 * @param timeMillis when, UTC milliseconds since 1970
 */
public record SessionLink(String sessionId, String userId, long timeMillis) {}
