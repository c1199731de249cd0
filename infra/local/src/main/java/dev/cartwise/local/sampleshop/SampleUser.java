package dev.cartwise.local.sampleshop;

/**
 * A registered shopper of the sample shop.
 *
 * @param userId for example {@code u-0042}
 * @param taste what the shopper likes
 */
record SampleUser(String userId, Taste taste) {}
