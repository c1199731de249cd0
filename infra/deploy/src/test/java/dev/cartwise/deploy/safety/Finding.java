package dev.cartwise.deploy.safety;

/**
 * Something that a rule forbids.
 *
 * @param rule the rule's id
 * @param resource the name of the resource
 * @param detail what of the resource; empty where the whole is meant
 */
record Finding(String rule, String resource, String detail) {}
