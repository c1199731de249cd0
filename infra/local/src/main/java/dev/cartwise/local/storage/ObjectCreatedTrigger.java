package dev.cartwise.local.storage;

/**
 * A bucket notification: objects created under a prefix invoke a function asynchronously.
 *
 * @param prefix the leading part of the object key
 * @param function the function to invoke
 */
public record ObjectCreatedTrigger(String prefix, String function) {}
