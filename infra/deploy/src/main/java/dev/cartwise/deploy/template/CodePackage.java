package dev.cartwise.deploy.template;

import java.nio.file.Path;

/**
 * The code of a function, as it is uploaded.
 *
 * @param function the folder under {@code functions/}
 * @param zip where its build leaves it
 * @param architecture {@code x86_64} or {@code arm64}
 */
public record CodePackage(String function, Path zip, String architecture) {}
