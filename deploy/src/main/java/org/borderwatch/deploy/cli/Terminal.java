package org.borderwatch.deploy.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a command has around it.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param environment all environment variables
 */
public record Terminal(
    InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {}
