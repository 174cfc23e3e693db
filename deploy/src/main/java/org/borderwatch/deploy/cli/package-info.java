/** The command line: each command reads its arguments, calls one thing, and prints. */
package org.borderwatch.deploy.cli;
