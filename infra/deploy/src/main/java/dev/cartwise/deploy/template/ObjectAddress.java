package dev.cartwise.deploy.template;

/** Where an object lies in object storage. */
public record ObjectAddress(String bucket, String key) {}
